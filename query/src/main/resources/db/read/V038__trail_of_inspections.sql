-- Whose question: who has looked at what under one inspection? inspection: the one whose decision let somebody look; null for
-- anything but such looks. What is done in an inspection stands in its own stream, and in those of its recommendations.

alter table read.timeline add column if not exists inspection text;
create index timeline_inspection on read.timeline (inspection) where inspection is not null;
