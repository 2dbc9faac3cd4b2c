-- In which order were the snapshots taken of the publications that an upload speaks of?
--
-- A snapshot is taken whole. Within a format: the day of the export if all of them have one, or if the user has
-- said one; else lifetime counts that all of them hold, since they grow; then what they cover, then reception.
-- Counts of different formats are never compared: formats stand in the order of the newest file of each.
-- Only publications of which several uploads tell have a row.
delete from current_snapshots
where post_id in (select post_id from touched);

insert into current_snapshots by name
with

told as (
    select account_id, post_id, upload_id from told_posts
    where post_id in (select post_id from touched) and upload_id in (select upload_id from live_uploads)
),

several as (
    select told.* from told
    semi join (select account_id, post_id from told group by all having count(distinct upload_id) > 1) as parted
        on told.account_id = parted.account_id and told.post_id = parted.post_id
),

counted as (
    select
        account_id, post_id, upload_id,
        max(val) filter (where metric = 'views') as views,
        max(val) filter (where metric = 'impressions') as impressions,
        max(val) filter (where metric = 'reach') as reach,
        max(val) filter (where metric = 'likes') as likes
    from told_post_values
    where post_id in (select post_id from several) and metric in ('views', 'impressions', 'reach', 'likes')
    group by account_id, post_id, upload_id
),

keyed as (
    select
        several.account_id, several.post_id, several.upload_id, live.format, live.as_of, live.recency,
        max(live.recency) over (partition by several.account_id, several.post_id, live.format) as latest,
        if(bool_or(live.is_said) over own or bool_and(live.stated_on is not null) over own, live.moment, null) as moment,
        if(count(views) over own = count(*) over own, views, null) as views,
        if(count(impressions) over own = count(*) over own, impressions, null) as impressions,
        if(count(reach) over own = count(*) over own, reach, null) as reach,
        if(count(likes) over own = count(*) over own, likes, null) as likes
    from (select distinct * from several) as several
    left join counted
        on
            several.account_id = counted.account_id
            and several.post_id = counted.post_id
            and several.upload_id = counted.upload_id
    inner join live_uploads as live on several.upload_id = live.upload_id
    window own as (partition by several.account_id, several.post_id, live.format)
)

select
    account_id, post_id, upload_id,
    row_number() over (partition by account_id, post_id order by latest, moment, views, impressions, reach, likes, recency) as place,
    max(as_of) over (partition by account_id, post_id, format order by moment, views, impressions, reach, likes, recency) as as_of
from keyed;
