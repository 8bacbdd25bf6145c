# What is urgent is dispatched at once where the catalogue is sure, and taken on within minutes where
# a dispatcher has to look: on the eve of a holiday as on any other day.
at 2026-09-30 18:00
owner wang POST /api/complaints {"category":"0702","text":"物业把消防通道锁了","estate":{E1},"secrecy":"secret"} => 201 state=registered urgency=U1 next_clock=accept next_due_at=2026-09-30T18:30:00+08:00
at 2026-09-30 18:30
tick => ComplaintWarned
at 2026-09-30 18:31
tick => ComplaintBecameOverdue
owner wang POST /api/complaints {"category":"1702","text":"整个单元都没有水了","estate":{E1}} => 201 state=dispatched urgency=U1 next_clock=sign next_due_at=2026-09-30T19:01:00+08:00
