-- What was open at one moment. Whose question: statistics of a period that ended long ago, for which dossier_life_open goes
-- through everything that was open at any time since. Most stretches are brief (LifeFilter knows the length): of those only
-- what began shortly before the moment can hold it. The few others are read as before.

create index dossier_life_brief on read.dossier_life (valid_from)
    include (valid_to, received_at, unit, procedure, channel, timeliness, indicator, known_from, known_to)
    where ended_at is null and (valid_to at time zone 'UTC') <= (valid_from at time zone 'UTC') + interval '1440 hours';
create index dossier_life_long on read.dossier_life (valid_to)
    include (valid_from, received_at, unit, procedure, channel, timeliness, indicator, known_from, known_to)
    where ended_at is null and not (valid_to at time zone 'UTC') <= (valid_from at time zone 'UTC') + interval '1440 hours';
