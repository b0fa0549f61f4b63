package org.ringround.text;

import java.util.Optional;
import org.ringround.task.TaskAnswer;
import org.ringround.task.Tasks;

/** TAKE, DONE and DROP. */
public final class TaskCommands implements CommandHandler {

    private final Tasks tasks;

    public TaskCommands(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<Answer> on(Asked asked) {
        return answer(asked).map(answer -> new Answer(answer.phrase(), answer.values()));
    }

    private Optional<TaskAnswer> answer(Asked asked) {
        long volunteer = asked.volunteer().id();
        if (asked.command() instanceof Command.Take take) {
            return Optional.of(tasks.take(asked.tx(), volunteer, take.reference(), asked.now()));
        }
        if (asked.command() instanceof Command.Done done) {
            return Optional.of(tasks.done(asked.tx(), volunteer, done.reference(), asked.now()));
        }
        return asked.command() instanceof Command.Drop drop
                ? Optional.of(tasks.drop(asked.tx(), volunteer, drop.reference(), asked.now()))
                : Optional.empty();
    }
}
