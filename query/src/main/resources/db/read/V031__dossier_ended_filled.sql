-- The sums of what the table holds already.

insert into read.dossier_ended (half, received_half, unit, procedure, channel, dated, timeliness, indicator, n)
select (date_trunc('month', ended_at at time zone 'Asia/Ho_Chi_Minh')
        + case when extract(day from ended_at at time zone 'Asia/Ho_Chi_Minh') >= 15 then interval '14 days'
            else interval '0' end) at time zone 'Asia/Ho_Chi_Minh',
    (date_trunc('month', received_at at time zone 'Asia/Ho_Chi_Minh')
        + case when extract(day from received_at at time zone 'Asia/Ho_Chi_Minh') >= 15 then interval '14 days'
            else interval '0' end) at time zone 'Asia/Ho_Chi_Minh',
    unit, procedure, channel, due_at is not null, timeliness, indicator, count(*)
from read.dossier_life
where ended_at is not null and valid_from <= ended_at and valid_to = 'infinity' and known_to = 'infinity'
group by 1, 2, 3, 4, 5, 6, 7, 8;
