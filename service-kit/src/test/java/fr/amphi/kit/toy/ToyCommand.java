package fr.amphi.kit.toy;

import fr.amphi.kit.command.Incidental;
import org.jspecify.annotations.Nullable;

/** What can be asked of a jar of marbles. */
public sealed interface ToyCommand {

    /** Puts marbles in; the salt may differ from one attempt to the next. */
    record Put(int marbles, Shape shape, @Incidental String salt) implements ToyCommand {}

    record TakeAll(@Nullable String reason) implements ToyCommand {}

    /** Something sealed inside a command. */
    sealed interface Shape {
        record Round(int diameter) implements Shape {}

        record Odd(String description) implements Shape {}
    }
}
