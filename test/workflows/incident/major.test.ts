import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('proposed, accepted by a lead with its business impact, announced, updated, reviewed, closed', () => chat`
  priya: report impact=high urgency=high Payroll is down
  bot → priya: INC-1 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-1 Payroll is down | new, P1, @Priya, nobody yet, Service desk, 09:15, 13:00 | [claim] [more]
  @priya INC-1 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | new, P1, 09:15 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: reply INC-1 We are on it
  bot → amir: Sent to Priya: We are on it
  #desk > Amir replied to Priya: | > We are on it
  ~#desk INC-1 − 09:15
  @priya > Amir: | > We are on it
  ~@priya INC-1 − 09:15
  amir: major INC-1 propose Nobody gets paid
  bot → amir: INC-1 is proposed as a major incident; a lead of the desk or an admin accepts it.
  #desk > Amir proposes INC-1 (P1) as a major incident: Payroll is down | > Nobody gets paid | [Accept] [Reject]
  ~#desk INC-1 + proposed
  @lena Amir proposes INC-1 (P1) as a major incident: Payroll is down | > Nobody gets paid | [Accept] [Reject]
  amir: major INC-1 accept Nobody gets paid
  bot → amir: Only a lead of IT or an admin can accept INC-1 as a major incident.
  lena: major INC-1 accept
  bot → lena: Accept INC-1. PUBLIC: announced to everybody, with updates. You lead it until you hand it over. | Say: major INC-1 accept impact=… every=…?
  lena: major INC-1 accept every=30m Nobody gets paid today
  bot → lena: Sent to Priya: Nobody gets paid today | INC-1 is a major incident, and you lead it. I ask you for an update every 30 min.
  #desk > Lena accepted INC-1 as a major incident and leads it: Nobody gets paid today
  #desk Major incident INC-1: Payroll is down | Nobody gets paid today | lead: @Lena | 09:00: reported | 09:00: accepted by Lena | in progress, P1 | [major] [pin]
  ~#desk INC-1 proposed → led by Lena
  @help Major incident INC-1: Payroll is down | Nobody gets paid today | in progress, Lena, 1 | [metoo] [follow]
  @priya > INC-1 is a major incident now: Nobody gets paid today
  ~@priya INC-1 − [fixed] | − [escalate]
  quin presses Me too in #help
  bot → quin: You are counted on INC-1, and will be told what comes of it.
  #desk > Quin has the same trouble.
  ~#desk INC-1 + 1
  ~@help INC-1 1 → 2
  quin: metoo INC-1
  bot → quin: You are counted on INC-1 already.
  quin: note INC-1 x
  bot → quin: Only agents of IT can say "note INC-1".
  (30 minutes later)
  @lena INC-1 is a major incident, and its last update was 30 min ago. What can you say? | [Update]
  lena: major INC-1 update We restart the database
  bot → lena: Sent to Priya and 1 more: We restart the database | Everybody who follows INC-1 is told.
  #desk > INC-1: an update | Lena: | > We restart the database
  ~#desk INC-1 + 09:30: update by Lena: We restart the database
  @help > INC-1: an update | Lena: | > We restart the database
  ~@help INC-1 + 09:30: We restart the database
  @priya > INC-1: an update | Lena: | > We restart the database
  @quin INC-1: an update | Lena: | > We restart the database
  lena: major INC-1 staff role=communications @amir
  bot → lena: Amir is communications of INC-1.
  #desk > Lena: Amir is communications of INC-1.
  ~#desk INC-1 + communications: @Amir
  @amir Lena made you communications of the major incident INC-1: Payroll is down
  amir: pin INC-1 Database restarted
  bot → amir: It is on the timeline of INC-1.
  ~#desk INC-1 + 09:30: Amir: Database restarted
  amir: pin INC-1 Database restarted
  bot → amir: That is on the timeline of INC-1 already.
  amir: pin INC-1 link=javascript:alert(1) Look here
  bot → amir: A link begins with https://.
  priya: fixed INC-1
  bot → priya: INC-1 is a major incident; Lena ends it.
  amir: cancel INC-1 no
  bot → amir: INC-1 is a major incident: major INC-1 demote why.
  amir: resolve INC-1 Restarted the database
  bot → amir: Sent to Priya and 1 more: Restarted the database | INC-1 is resolved; Lena reviews and closes it.
  #desk > Amir resolved INC-1 (fixed): Restarted the database
  ~#desk INC-1 + Resolved (fixed): Restarted the database | in progress → resolved | − 13:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  ~@help INC-1 in progress → resolved | − [metoo] | − [follow]
  @priya > INC-1 is resolved | Amir (fixed): | > Restarted the database
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved; it is a major incident, and those who lead it close it. | in progress → resolved | − [reply]
  @quin INC-1 is resolved | Payroll is down | > Restarted the database
  priya: reopen INC-1 no
  bot → priya: INC-1 is a major incident; tell its desk what is still wrong: reply INC-1 text.
  (6 days later)
  amir: close INC-1
  bot → amir: INC-1 is a major incident; only Lena, who leads it, can close it.
  lena: close INC-1
  bot → lena: INC-1 is a major incident: review it before you close it: major INC-1 review what we learned.
  lena: major INC-1 review The disk was full; an alert is set
  bot → lena: INC-1 is reviewed; Lena can close it.
  #desk > Lena reviewed INC-1: | > The disk was full; an alert is set
  lena: close INC-1
  bot → lena: INC-1 is closed.
  #desk > Lena closed INC-1.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  ~@help INC-1 resolved → closed
  @priya > Lena closed INC-1.
  ~@priya INC-1 − Amir says it is solved; it is a major incident, and those who lead it close it. | + Closed. Thank you for telling us. | resolved → closed
  @quin Lena closed INC-1.
  amir: timeline INC-1
  bot → amir: Timeline of INC-1 | Fri 27 Mar 09:00: reported | Fri 27 Mar 09:00: accepted by Lena | Fri 27 Mar 09:30: update by Lena: We restart the database | Fri 27 Mar 09:30: Amir: Database restarted | Fri 27 Mar 09:30: resolved
`);

test('rejected, or demoted again', () => chat`
  priya: report Payroll is slow
  bot → priya: INC-1 is reported as P3: Payroll is slow. IT will answer in a direct message.
  #desk INC-1 Payroll is slow | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Payroll is slow | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: major INC-1 propose
  bot → amir: Propose INC-1. | Say: major INC-1 propose …
  amir: major INC-1 update x
  bot → amir: INC-1 is no major incident.
  amir: major INC-1 dance
  bot → amir: A major incident can be: major INC-1 propose, major INC-1 accept, major INC-1 reject, major INC-1 update, major INC-1 staff, major INC-1 review, major INC-1 demote.
  amir: major INC-1 propose It is month's end
  bot → amir: INC-1 is proposed as a major incident; a lead of the desk or an admin accepts it.
  #desk > Amir proposes INC-1 (P3) as a major incident: Payroll is slow | > It is month's end | [Accept] [Reject]
  ~#desk INC-1 + proposed
  @lena Amir proposes INC-1 (P3) as a major incident: Payroll is slow | > It is month's end | [Accept] [Reject]
  lena: major INC-1 reject
  bot → lena: Major incident INC-1. | Say: major INC-1 reject …
  lena: major INC-1 reject One team only
  bot → lena: INC-1 stays an ordinary incident.
  #desk > Lena rejected INC-1 as a major incident: One team only
  ~#desk INC-1 proposed → rejected
  @amir Lena rejected INC-1 as a major incident: One team only
  amir: major INC-1 propose Two teams now
  bot → amir: INC-1 is proposed as a major incident; a lead of the desk or an admin accepts it.
  #desk > Amir proposes INC-1 (P3) as a major incident: Payroll is slow | > Two teams now | [Accept] [Reject]
  ~#desk INC-1 rejected → proposed
  @lena Amir proposes INC-1 (P3) as a major incident: Payroll is slow | > Two teams now | [Accept] [Reject]
  lena: major INC-1 accept impact="No invoices"
  bot → lena: Sent to Priya: No invoices | INC-1 is a major incident, and you lead it. I ask you for an update every 2 h.
  #desk > Lena accepted INC-1 as a major incident and leads it: No invoices
  #desk Major incident INC-1: Payroll is slow | No invoices | lead: @Lena | 09:00: reported | 09:00: accepted by Lena | new, P3 | [major] [pin]
  ~#desk INC-1 proposed → led by Lena
  @help Major incident INC-1: Payroll is slow | No invoices | new, Lena, 1 | [metoo] [follow]
  @priya > INC-1 is a major incident now: No invoices
  ~@priya INC-1 − [fixed] | − [escalate] | − [cancel]
  lena: major INC-1 demote One team after all
  bot → lena: INC-1 is no major incident any more.
  #desk > Lena: INC-1 is no major incident any more. One team after all
  ~#desk INC-1 led by Lena → demoted
  ~@help INC-1 + It is no major incident any more. | − [metoo] | − [follow]
  @priya > INC-1 is no major incident any more.
  ~@priya INC-1 + [fixed] | + [escalate] | + [cancel]
  priya: major INC-1 propose x
  bot → priya: Only agents of IT can say "major INC-1".
`);

test('a confidential desk announces nothing', () => chat`
  priya: report desk=hr Payslips are public
  bot → priya: INC-1 is reported as P3: Payslips are public. People will answer in a direct message.
  #hr INC-1 Payslips are public | new, P3, @Priya, nobody yet, People operations, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Payslips are public | People operations will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  hana: major INC-1 propose Everybody can read them
  bot → hana: INC-1 is proposed as a major incident; a lead of the desk or an admin accepts it.
  #hr > Hana proposes INC-1 (P3) as a major incident: Payslips are public | > Everybody can read them | [Accept] [Reject]
  ~#hr INC-1 + proposed
  hana: major INC-1 accept Personal data is open
  bot → hana: Sent to Priya: Personal data is open | INC-1 is a major incident, and you lead it. I ask you for an update every 2 h.
  #hr Major incident INC-1: Payslips are public | Personal data is open | lead: @Hana | 09:00: reported | 09:00: accepted by Hana | new, P3 | [major] [pin]
  #hr > Hana accepted INC-1 as a major incident and leads it: Personal data is open
  ~#hr INC-1 proposed → led by Hana
  @priya > INC-1 is a major incident now: Personal data is open
  ~@priya INC-1 − [fixed] | − [escalate] | − [cancel]
  hana: major INC-1 update Closed the folder
  bot → hana: Sent to Priya: Closed the folder | Everybody who follows INC-1 is told.
  #hr > INC-1: an update | Hana: | > Closed the folder
  ~#hr INC-1 + 09:00: update by Hana: Closed the folder
  @priya > INC-1: an update | Hana: | > Closed the folder
  quin: metoo INC-1
  bot → quin: There is no INC-1 that you can see.
`);
