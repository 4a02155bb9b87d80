package fr.amphi.choice.rule;

import static fr.amphi.choice.amphitheatre.Inputs.needed;
import static fr.amphi.choice.amphitheatre.Inputs.statement;

import fr.amphi.amphitheatre.BlockingRule;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Conduct;
import fr.amphi.choice.view.Visibility;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules over sectors of an amphitheatre. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}/rules")
class RuleController {

    /**
     * @param reason needed for all but the first rules, before opening
     */
    record Asked(@Nullable List<@Nullable AskedRule> rules, @Nullable String reason) {}

    private final Conduct conduct;
    private final Amphitheatres amphitheatres;
    private final Visibility visibility;

    RuleController(Conduct conduct, Amphitheatres amphitheatres, Visibility visibility) {
        this.conduct = conduct;
        this.amphitheatres = amphitheatres;
        this.visibility = visibility;
    }

    /** The rules in force with their figures, and the sectors that posts carry. */
    @GetMapping
    RulesView rules(Caller caller, @PathVariable String id, @RequestParam @Nullable Long atLeast) {
        State state = amphitheatres.get(id, atLeast);
        visibility.require(caller, state);
        return RulesView.of(state, visibility.manages(caller, state));
    }

    /** Replaces the rules, in the order of their weight. */
    @PutMapping
    CommandAnswer set(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Asked asked) {
        String reason = asked.reason() == null ? null : statement(asked.reason());
        Command command =
                new Command.SetBlockingRules(rules(needed("rules", asked.rules())), reason);
        return conduct.give(caller, request, id, command);
    }

    private static List<BlockingRule> rules(List<@Nullable AskedRule> asked) {
        List<BlockingRule> rules = new ArrayList<>();
        for (AskedRule rule : asked) {
            String field = "rules[" + rules.size() + "]";
            if (rule == null) {
                throw new BadInput(field, "Décrivez la règle, ou retirez-la de la liste.");
            }
            rules.add(rule.read(field));
        }
        return rules;
    }
}
