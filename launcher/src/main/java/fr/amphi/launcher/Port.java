package fr.amphi.launcher;

/** A port of the system, the environment variable that moves it, and where it is otherwise. */
public enum Port {
    GATEWAY("AMPHI_PORT", 8080),
    KEYCLOAK("AMPHI_KEYCLOAK_PORT", 8090),
    KEYCLOAK_MANAGEMENT("AMPHI_KEYCLOAK_MANAGEMENT_PORT", 8091),
    IDENTITY("AMPHI_IDENTITY_PORT", 8101),
    CATALOGUE("AMPHI_CATALOGUE_PORT", 8102),
    CHOICE("AMPHI_CHOICE_PORT", 8103),
    NOTIFICATION("AMPHI_NOTIFICATION_PORT", 8104),
    CONTENT("AMPHI_CONTENT_PORT", 8105),
    CHOICE_2("AMPHI_CHOICE_2_PORT", 8113),
    KAFKA("AMPHI_KAFKA_PORT", 19092),
    KAFKA_CONTROLLER("AMPHI_KAFKA_CONTROLLER_PORT", 19093),
    MONGO("AMPHI_MONGO_PORT", 27117),
    SMTP("AMPHI_SMTP_PORT", 10025),
    MAIL("AMPHI_MAIL_PORT", 8025);

    final String variable;
    final int usual;

    Port(String variable, int usual) {
        this.variable = variable;
        this.usual = usual;
    }
}
