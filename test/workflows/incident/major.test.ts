import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('proposed, accepted by a lead with its business impact, announced, updated, reviewed, closed', () => chat`
  priya: report impact=high urgency=high Payroll is down
  bot → priya: INC-1 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-1 Payroll is down | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 09:15 | Resolve by: 13:00 | [Claim] [More]
  @priya INC-1 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | Answer by: 09:15 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 Payroll is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P1 | Answer by: 09:15 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by: 09:15 | Resolve by: 13:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  amir: reply INC-1 We are on it
  bot → amir: Sent to Priya: We are on it
  @priya > Amir: | > We are on it
  #desk > Amir replied to Priya: | > We are on it
  ~@priya INC-1 Payroll is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P1 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by: 13:00 | [Reply] [Note] [Hold] [Resolve] [More]
  amir: major INC-1 propose Nobody gets paid
  bot → amir: INC-1 is proposed as a major incident; a lead of the desk or an admin accepts it.
  ~@priya INC-1 Payroll is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P1 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by: 13:00 | Major incident: proposed | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Amir proposes INC-1 (P1) as a major incident: Payroll is down | > Nobody gets paid | [Accept] [Reject]
  @lena Amir proposes INC-1 (P1) as a major incident: Payroll is down | > Nobody gets paid | [Accept] [Reject]
  amir: major INC-1 accept Nobody gets paid
  bot → amir: Only a lead of IT or an admin can accept INC-1 as a major incident.
  lena: major INC-1 accept
  bot → lena: Accept INC-1. PUBLIC: announced to everybody, with updates. You lead it until you hand it over. | Say: major INC-1 accept impact=… every=…?
  lena: major INC-1 accept every=30m Nobody gets paid today
  bot → lena: Sent to Priya: Nobody gets paid today | INC-1 is a major incident, and you lead it. I ask you for an update every 30 min.
  ~@priya INC-1 Payroll is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P1 | [Add details]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by: 13:00 | Major incident: led by Lena | [Reply] [Note] [Hold] [Resolve] [More]
  @help Major incident INC-1: Payroll is down | Nobody gets paid today | Status: in progress | Led by: Lena | Affected: 1 | [Me too] [Follow]
  @priya > INC-1 is a major incident now: Nobody gets paid today
  #desk > Lena accepted INC-1 as a major incident and leads it: Nobody gets paid today
  #desk Major incident INC-1: Payroll is down | Nobody gets paid today | lead: @Lena | 09:00: reported | 09:00: accepted by Lena | Status: in progress | Priority: P1 | [Update] [Add to timeline]
  quin presses Me too in #help
  bot → quin: You are counted on INC-1, and will be told what comes of it.
  ~@priya INC-1 Payroll is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P1 | [Add details]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by: 13:00 | Major incident: led by Lena | Followers: 1 | [Reply] [Note] [Hold] [Resolve] [More]
  ~@help Major incident INC-1: Payroll is down | Nobody gets paid today | Status: in progress | Led by: Lena | Affected: 2 | [Me too] [Follow]
  #desk > Quin has the same trouble.
  quin: metoo INC-1
  bot → quin: You are counted on INC-1 already.
  quin: note INC-1 x
  bot → quin: Only agents of IT can say "note INC-1".
  (30 minutes later)
  @lena INC-1 is a major incident, and its last update was 30 min ago. What can you say? | [Update]
  lena: major INC-1 update We restart the database
  bot → lena: Sent to Priya and 1 more: We restart the database | Everybody who follows INC-1 is told.
  @help > INC-1: an update | Lena: | > We restart the database
  ~@help Major incident INC-1: Payroll is down | Nobody gets paid today | 09:30: We restart the database | Status: in progress | Led by: Lena | Affected: 2 | [Me too] [Follow]
  ~#desk Major incident INC-1: Payroll is down | Nobody gets paid today | lead: @Lena | 09:00: reported | 09:00: accepted by Lena | 09:30: update by Lena: We restart the database | Status: in progress | Priority: P1 | [Update] [Add to timeline]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by: 13:00 | Major incident: led by Lena | Followers: 1 | [Reply] [Note] [Hold] [Resolve] [More]
  @quin INC-1: an update | Lena: | > We restart the database
  @priya > INC-1: an update | Lena: | > We restart the database
  #desk > INC-1: an update | Lena: | > We restart the database
  lena: major INC-1 staff role=communications @amir
  bot → lena: Amir is communications of INC-1.
  ~#desk Major incident INC-1: Payroll is down | Nobody gets paid today | lead: @Lena | communications: @Amir | 09:00: reported | 09:00: accepted by Lena | 09:30: update by Lena: We restart the database | Status: in progress | Priority: P1 | [Update] [Add to timeline]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by: 13:00 | Major incident: led by Lena | Followers: 1 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir Lena made you communications of the major incident INC-1: Payroll is down
  #desk > Lena: Amir is communications of INC-1.
  amir: pin INC-1 Database restarted
  bot → amir: It is on the timeline of INC-1.
  ~#desk Major incident INC-1: Payroll is down | Nobody gets paid today | lead: @Lena | communications: @Amir | 09:00: reported | 09:00: accepted by Lena | 09:30: update by Lena: We restart the database | 09:30: Amir: Database restarted | Status: in progress | Priority: P1 | [Update] [Add to timeline]
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
  ~@priya INC-1 Payroll is down | Amir says it is solved; it is a major incident, and those who lead it close it. | Status: resolved | Priority: P1
  ~#desk INC-1 Payroll is down | Resolved (fixed): Restarted the database | Status: resolved | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Major incident: led by Lena | Followers: 1 | [Reopen] [Close]
  ~@help Major incident INC-1: Payroll is down | Nobody gets paid today | 09:30: We restart the database | Status: resolved | Led by: Lena | Affected: 2
  @quin INC-1 is resolved | Payroll is down | > Restarted the database
  #desk > Amir resolved INC-1 (fixed): Restarted the database
  @priya > INC-1 is resolved | Amir (fixed): | > Restarted the database
  priya: reopen INC-1 no
  bot → priya: INC-1 is a major incident; tell its desk what is still wrong: reply INC-1 text.
  (6 days later)
  amir: close INC-1
  bot → amir: INC-1 is a major incident; only Lena, who leads it, can close it.
  lena: close INC-1
  bot → lena: INC-1 is a major incident: review it before you close it: major INC-1 review what we learned.
  lena: major INC-1 review The disk was full; an alert is set
  bot → lena: INC-1 is reviewed; Lena can close it.
  ~@priya INC-1 Payroll is down | Amir says it is solved; it is a major incident, and those who lead it close it. | Status: resolved | Priority: P1
  ~#desk INC-1 Payroll is down | Resolved (fixed): Restarted the database | Status: resolved | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Major incident: led by Lena | Followers: 1 | [Reopen] [Close]
  ~@help Major incident INC-1: Payroll is down | Nobody gets paid today | 09:30: We restart the database | Status: resolved | Led by: Lena | Affected: 2
  #desk > Lena reviewed INC-1: | > The disk was full; an alert is set
  lena: close INC-1
  bot → lena: INC-1 is closed.
  ~@priya INC-1 Payroll is down | Closed. Thank you for telling us. | Status: closed | Priority: P1
  ~#desk INC-1 Payroll is down | Resolved (fixed): Restarted the database | Status: closed | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Major incident: led by Lena | Followers: 1
  ~@help Major incident INC-1: Payroll is down | Nobody gets paid today | 09:30: We restart the database | Status: closed | Led by: Lena | Affected: 2
  @quin Lena closed INC-1.
  #desk > Lena closed INC-1.
  ~@priya > INC-1 is resolved | Amir (fixed): | > Restarted the database
  @priya > Lena closed INC-1.
  amir: timeline INC-1
  bot → amir: Timeline of INC-1 | 09:00: reported | 09:00: accepted by Lena | 09:30: update by Lena: We restart the database | 09:30: Amir: Database restarted | 09:30: resolved
`);

test('rejected, or demoted again', () => chat`
  priya: report Payroll is slow
  bot → priya: INC-1 is reported as P3: Payroll is slow. IT will answer in a direct message.
  #desk INC-1 Payroll is slow | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Payroll is slow | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: major INC-1 propose
  bot → amir: Propose INC-1. | Say: major INC-1 propose …
  amir: major INC-1 update x
  bot → amir: INC-1 is no major incident.
  amir: major INC-1 dance
  bot → amir: A major incident can be: major INC-1 propose, major INC-1 accept, major INC-1 reject, major INC-1 update, major INC-1 staff, major INC-1 review, major INC-1 demote.
  amir: major INC-1 propose It is month's end
  bot → amir: INC-1 is proposed as a major incident; a lead of the desk or an admin accepts it.
  ~@priya INC-1 Payroll is slow | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 Payroll is slow | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Major incident: proposed | [Claim] [More]
  #desk > Amir proposes INC-1 (P3) as a major incident: Payroll is slow | > It is month's end | [Accept] [Reject]
  @lena Amir proposes INC-1 (P3) as a major incident: Payroll is slow | > It is month's end | [Accept] [Reject]
  lena: major INC-1 reject
  bot → lena: Major incident INC-1. | Say: major INC-1 reject …
  lena: major INC-1 reject One team only
  bot → lena: INC-1 stays an ordinary incident.
  ~@priya INC-1 Payroll is slow | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 Payroll is slow | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Major incident: rejected | [Claim] [More]
  @amir Lena rejected INC-1 as a major incident: One team only
  #desk > Lena rejected INC-1 as a major incident: One team only
  amir: major INC-1 propose Two teams now
  bot → amir: INC-1 is proposed as a major incident; a lead of the desk or an admin accepts it.
  ~@priya INC-1 Payroll is slow | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 Payroll is slow | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Major incident: proposed | [Claim] [More]
  @lena Amir proposes INC-1 (P3) as a major incident: Payroll is slow | > Two teams now | [Accept] [Reject]
  #desk > Amir proposes INC-1 (P3) as a major incident: Payroll is slow | > Two teams now | [Accept] [Reject]
  lena: major INC-1 accept impact="No invoices"
  bot → lena: Sent to Priya: No invoices | INC-1 is a major incident, and you lead it. I ask you for an update every 2 h.
  ~@priya INC-1 Payroll is slow | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details]
  ~#desk INC-1 Payroll is slow | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Major incident: led by Lena | [Claim] [More]
  @help Major incident INC-1: Payroll is slow | No invoices | Status: new | Led by: Lena | Affected: 1 | [Me too] [Follow]
  @priya > INC-1 is a major incident now: No invoices
  #desk > Lena accepted INC-1 as a major incident and leads it: No invoices
  #desk Major incident INC-1: Payroll is slow | No invoices | lead: @Lena | 09:00: reported | 09:00: accepted by Lena | Status: new | Priority: P3 | [Update] [Add to timeline]
  lena: major INC-1 demote One team after all
  bot → lena: INC-1 is no major incident any more.
  ~@priya INC-1 Payroll is slow | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 Payroll is slow | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Major incident: demoted | [Claim] [More]
  ~@help Major incident INC-1: Payroll is slow | No invoices | It is no major incident any more. | Status: new | Led by: Lena | Affected: 1
  @priya > INC-1 is no major incident any more.
  #desk > Lena: INC-1 is no major incident any more. One team after all
  priya: major INC-1 propose x
  bot → priya: Only agents of IT can say "major INC-1".
`);

test('a confidential desk announces nothing', () => chat`
  priya: report desk=hr Payslips are public
  bot → priya: INC-1 is reported as P3: Payslips are public. People will answer in a direct message.
  #desk INC-1 Payslips are public | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Payslips are public | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  hana: major INC-1 propose Everybody can read them
  bot → hana: INC-1 is proposed as a major incident; a lead of the desk or an admin accepts it.
  ~@priya INC-1 Payslips are public | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 Payslips are public | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | Major incident: proposed | [Claim] [More]
  #desk > Hana proposes INC-1 (P3) as a major incident: Payslips are public | > Everybody can read them | [Accept] [Reject]
  hana: major INC-1 accept Personal data is open
  bot → hana: Sent to Priya: Personal data is open | INC-1 is a major incident, and you lead it. I ask you for an update every 2 h.
  ~@priya INC-1 Payslips are public | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details]
  ~#desk INC-1 Payslips are public | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | Major incident: led by Hana | [Claim] [More]
  #desk Major incident INC-1: Payslips are public | Personal data is open | lead: @Hana | 09:00: reported | 09:00: accepted by Hana | Status: new | Priority: P3 | [Update] [Add to timeline]
  @priya > INC-1 is a major incident now: Personal data is open
  #desk > Hana accepted INC-1 as a major incident and leads it: Personal data is open
  hana: major INC-1 update Closed the folder
  bot → hana: Sent to Priya: Closed the folder | Everybody who follows INC-1 is told.
  @priya > INC-1: an update | Hana: | > Closed the folder
  ~#desk Major incident INC-1: Payslips are public | Personal data is open | lead: @Hana | 09:00: reported | 09:00: accepted by Hana | 09:00: update by Hana: Closed the folder | Status: new | Priority: P3 | [Update] [Add to timeline]
  ~#desk INC-1 Payslips are public | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | Major incident: led by Hana | [Claim] [More]
  #desk > INC-1: an update | Hana: | > Closed the folder
  quin: metoo INC-1
  bot → quin: There is no INC-1 that you can see.
`);
