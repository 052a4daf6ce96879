package org.dossierledger.app.reception;

import static org.dossierledger.app.account.Role.LEADER;
import static org.dossierledger.app.account.Role.PETITION_OFFICER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dossierledger.app.account.Role;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.query.reception.Stage;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionCommand;
import org.dossierledger.shared.reception.ReceptionCommand.*;

/** What can be done at and after a visit that is registered: the last part of its address, the command, and who may. */
public enum ReceptionAction {
    DOCUMENTS("documents", TakeDocuments.class, PETITION_OFFICER),
    ANSWER("answer", AnswerVisitor.class, PETITION_OFFICER, LEADER),
    CONCLUSION("conclusion", ConcludeReception.class, PETITION_OFFICER, LEADER),
    REFUSAL_NOTICE("refusal-notice", IssueRefusalNotice.class, PETITION_OFFICER, LEADER),
    RESULT("result", FollowResult.class, PETITION_OFFICER),
    NOTE("notes", AddReceptionNote.class, PETITION_OFFICER, LEADER);

    private final String path;
    private final Class<? extends ReceptionCommand> command;
    private final Set<Role> who;

    ReceptionAction(String path, Class<? extends ReceptionCommand> command, Role first, Role... more) {
        this.path = path;
        this.command = command;
        this.who = EnumSet.of(first, more);
    }

    public static Optional<ReceptionAction> at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }

    public String path() {
        return path;
    }

    public Class<? extends ReceptionCommand> command() {
        return command;
    }

    public boolean allowedTo(Role role) {
        return who.contains(role);
    }

    /** Whether it can follow now; the aggregate has the last word. */
    public boolean possible(ReceptionState visit) {
        var received = visit.stage() == Stage.RECEIVED;
        return switch (this) {
            case DOCUMENTS, RESULT -> received;
            case ANSWER -> received && visit.handling() == null;
            case CONCLUSION -> received && visit.mode() != Mode.REGULAR;
            case REFUSAL_NOTICE ->
                visit.stage() == Stage.REFUSED
                        && visit.duties().stream().anyMatch(each -> each.duty() == Duty.REFUSAL_NOTICE);
            case NOTE -> true;
        };
    }
}
