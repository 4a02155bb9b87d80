package fr.amphi.choice.view;

import fr.amphi.amphitheatre.Forecast;
import fr.amphi.amphitheatre.State;

/** Which posts may stay empty, computed once per version for everybody. */
public final class Forecasts {

    private final PerVersion<Forecast> forecasts = new PerVersion<>(Forecast::of);

    public Forecast of(State state) {
        return forecasts.of(state);
    }
}
