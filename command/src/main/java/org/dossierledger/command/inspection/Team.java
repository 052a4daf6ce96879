package org.dossierledger.command.inspection;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.shared.inspection.InspectionCommand.*;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.TeamMember;
import org.dossierledger.shared.inspection.TeamRole;

/** Đoàn thanh tra, đoàn kiểm tra: who may look at records because of the decision. */
final class Team {

    private final Course course;
    private final Map<String, TeamRole> members = new LinkedHashMap<>();

    Team(Course course) {
        this.course = course;
    }

    /** @throws TeamNeedsHead when there is none, or more than one */
    static void check(Collection<TeamMember> team) {
        if (team.stream().filter(each -> each.role() == TeamRole.HEAD).count() != 1) {
            throw new TeamNeedsHead();
        }
    }

    @CommandHandler
    void handle(AddTeamMember c, MetaData metadata, Clock clock) {
        var step = course.step(c, metadata, clock);
        if (members.containsKey(c.member())) {
            throw new AlreadyInTeam(c.member());
        }
        if (c.role() == TeamRole.HEAD && members.containsValue(TeamRole.HEAD)) {
            throw new TeamNeedsHead();
        }
        step.happened(new TeamMemberAdded(course.id(), c.member(), c.role(), c.documentNumber(), step.flags()));
    }

    /** The head too, whom another one follows: who must not look any more does not look until then. */
    @CommandHandler
    void handle(RemoveTeamMember c, MetaData metadata, Clock clock) {
        var step = course.step(c, metadata, clock);
        if (!members.containsKey(c.member())) {
            throw new NotInTeam(c.member());
        }
        step.happened(new TeamMemberRemoved(course.id(), c.member(), c.reason(), c.documentNumber(), step.flags()));
    }

    @EventSourcingHandler
    void on(InspectionDecided event) {
        event.team().forEach(each -> members.put(each.account(), each.role()));
    }

    @EventSourcingHandler
    void on(TeamMemberAdded event) {
        members.put(event.member(), event.role());
    }

    @EventSourcingHandler
    void on(TeamMemberRemoved event) {
        members.remove(event.member());
    }
}
