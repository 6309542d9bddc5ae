"""Success Plans and the check-ins that follow."""

import uuid

from cairn import options_pb2 as schema
from cairn.v1 import (
    navigator_pb2 as navigator,
    plan_pb2 as plan,
)
from district import Code, ContractTest, create_plan, District, plan_content, timestamp


class PlanTests(ContractTest):
    def revise(self, caller, kept, **changes):
        return caller.plans.RevisePlan(plan.RevisePlanRequest(
            id=kept.id, revision=kept.revision, reason="as agreed", **changes)).plan

    def test_a_plan_keeps_every_version(self):
        made = District()
        of = made.student()
        caller = made.navigator_of(of)
        first = create_plan(caller, of)
        self.assertEqual(first.status, plan.PLAN_STATUS_DRAFT)
        changed = plan_content()
        changed.goals[0].target = "15"
        self.revise(caller, first, content=changed)
        newest = caller.plans.GetPlan(plan.GetPlanRequest(id=first.id)).plan
        earlier = caller.plans.GetPlan(
            plan.GetPlanRequest(id=first.id, revision=first.revision)).plan
        self.assertEqual(newest.content.goals[0].target, "15")
        self.assertEqual(newest.voices.student_voice, "I like it")
        self.assertEqual(earlier.content.goals[0].target, "12")
        self.assertTrue(earlier.content.goals[0].steps[0].id)
        self.refused(lambda: self.revise(caller, first, tier=plan.TIER_1),
                     Code.ABORTED, "REVISION_STALE")

    def test_one_plan_a_year_is_open(self):
        made = District()
        of = made.student()
        caller = made.navigator_of(of)
        create_plan(caller, of)
        self.refused(lambda: create_plan(caller, of), Code.ALREADY_EXISTS, "RESOURCE_EXISTS")

    def test_a_plan_goes_its_steps_and_no_others(self):
        made = District()
        of = made.student()
        caller = made.navigator_of(of)
        kept = create_plan(caller, of)
        self.refused(lambda: self.revise(caller, kept, status=plan.PLAN_STATUS_CLOSED),
                     Code.FAILED_PRECONDITION, "TRANSITION_INVALID")
        kept = self.revise(caller, kept, status=plan.PLAN_STATUS_IN_REVIEW)
        bare = self.revise(caller, kept, content=plan.PlanContent(barriers=["none known"]))
        self.refused(lambda: self.revise(caller, bare, status=plan.PLAN_STATUS_ACTIVE),
                     Code.FAILED_PRECONDITION)
        ready = self.revise(caller, bare, content=plan_content())
        active = self.revise(caller, ready, status=plan.PLAN_STATUS_ACTIVE)
        self.assertEqual(active.status, plan.PLAN_STATUS_ACTIVE)

    def test_an_administrator_reads_a_plan_without_its_voices(self):
        made = District()
        of = made.student()
        kept = create_plan(made.navigator_of(of), of)
        seen = made.admin.plans.GetPlan(plan.GetPlanRequest(id=kept.id)).plan
        self.assertEqual((seen.HasField("content"), seen.HasField("voices")), (True, False))
        self.assertEqual(list(seen.withheld), [schema.RECORD_GROUP_NOTES])


class CheckInTests(ContractTest):
    def check_in(self, of, **changes):
        fields = dict(
            client_id=str(uuid.uuid4()), student_id=of.id, occur_time=timestamp(-7),
            mode=navigator.CHECK_IN_MODE_PHONE, reached=navigator.REACHED_YES,
            detail=navigator.CheckInDetail(wellbeing=4, needs=["food"], note="cheerful"))
        return navigator.CheckIn(**{**fields, **changes})

    def record(self, caller, *check_ins):
        return caller.navigators.RecordCheckIns(
            navigator.RecordCheckInsRequest(check_ins=check_ins)).receipts

    def test_a_batch_sent_again_changes_nothing(self):
        made = District()
        of = made.student()
        caller = made.navigator_of(of)
        batch = [self.check_in(of), self.check_in(of)]
        first, again = self.record(caller, *batch), self.record(caller, *batch)
        self.assertEqual([each.outcome for each in first],
                         [navigator.CHECK_IN_OUTCOME_RECORDED] * 2)
        self.assertEqual([each.outcome for each in again],
                         [navigator.CHECK_IN_OUTCOME_ALREADY_RECORDED] * 2)
        self.assertEqual([each.counted for each in first], [True, False], "one a week counts")
        self.assertEqual([each.client_id for each in first], [each.client_id for each in batch])
        batch[0].mode = navigator.CHECK_IN_MODE_VIDEO
        self.assertEqual(self.record(caller, batch[0])[0].outcome,
                         navigator.CHECK_IN_OUTCOME_CONFLICT)

    def test_racing_senders_record_each_once(self):
        made = District()
        of = made.student()
        caller = made.navigator_of(of)
        batch = [self.check_in(of) for _ in range(5)]
        futures = [
            caller.navigators.RecordCheckIns.future(
                navigator.RecordCheckInsRequest(check_ins=batch)) for _ in range(16)]
        outcomes = [each.outcome for future in futures for each in future.result().receipts]
        self.assertEqual(outcomes.count(navigator.CHECK_IN_OUTCOME_RECORDED), 5)
        self.assertEqual(outcomes.count(navigator.CHECK_IN_OUTCOME_ALREADY_RECORDED), 75)

    def test_a_batch_with_a_strangers_child_is_refused_whole(self):
        made = District()
        mine, theirs = made.student(), made.student()
        caller = made.navigator_of(mine)
        good = self.check_in(mine)
        self.refused(
            lambda: self.record(caller, good, self.check_in(theirs)),
            Code.INVALID_ARGUMENT, "FIELD_INVALID", {"check_ins[1].student_id"})
        self.assertEqual(self.record(caller, good)[0].outcome,
                         navigator.CHECK_IN_OUTCOME_RECORDED)

    def test_violations_are_named_by_their_place_in_the_batch(self):
        made = District()
        of = made.student()
        bad = self.check_in(of, client_id="7", reached=0)
        bad.detail.wellbeing = 6
        self.refused(
            lambda: self.record(made.navigator_of(of), self.check_in(of), bad),
            Code.INVALID_ARGUMENT, "FIELD_INVALID",
            {"check_ins[1].client_id", "check_ins[1].reached", "check_ins[1].detail.wellbeing"})
