// Generated from proto/cairn/v1/plan.proto by tools/generate. Never edited.

extension FieldCatalog {
  static let plan: [FieldEntry] = [
    FieldEntry(
      message: "cairn.v1.Plan", field: "id", number: 1, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "student_id", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "school_year", number: 3, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "status", number: 4, type: "PlanStatus",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "tier", number: 5, type: "Tier", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "opened_on", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "next_review_on", number: 7, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "last_reviewed_on", number: 8, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "navigator_id", number: 9, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "family_participated", number: 10, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "student_participated", number: 11, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "revision", number: 12, type: "int64", sensitivity: .internal
    ),
    FieldEntry(
      message: "cairn.v1.Plan", field: "create_time", number: 13, type: "google.protobuf.Timestamp",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "update_time", number: 14, type: "google.protobuf.Timestamp",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "author", number: 15, type: "string", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "reason", number: 16, type: "string", sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "content", number: 20, type: "cairn.v1.PlanContent",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "voices", number: 21, type: "cairn.v1.PlanVoices",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.Plan", field: "withheld", number: 22, type: "RecordGroup",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.PlanContent", field: "domains", number: 1, type: "cairn.v1.PlanDomain",
      isRepeated: true, sensitivity: .special, group: .services),
    FieldEntry(
      message: "cairn.v1.PlanContent", field: "goals", number: 2, type: "cairn.v1.Goal",
      isRepeated: true, sensitivity: .special, group: .services),
    FieldEntry(
      message: "cairn.v1.PlanContent", field: "no_need_found", number: 3, type: "bool",
      sensitivity: .special, group: .services),
    FieldEntry(
      message: "cairn.v1.PlanContent", field: "barriers", number: 4, type: "string",
      isRepeated: true, sensitivity: .special, group: .services),
    FieldEntry(
      message: "cairn.v1.PlanDomain", field: "domain", number: 1, type: "string",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.PlanDomain", field: "strengths", number: 2, type: "string",
      isRepeated: true, sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.PlanDomain", field: "needs", number: 3, type: "string", isRepeated: true,
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.PlanDomain", field: "interests", number: 4, type: "string",
      isRepeated: true, sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.PlanDomain", field: "rating", number: 5, type: "int32",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Goal", field: "id", number: 1, type: "string", sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Goal", field: "text", number: 2, type: "string", sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Goal", field: "domain", number: 3, type: "string", sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Goal", field: "metric", number: 4, type: "string", sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Goal", field: "baseline", number: 5, type: "string", sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Goal", field: "target", number: 6, type: "string", sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Goal", field: "unit", number: 7, type: "string", sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Goal", field: "due_on", number: 8, type: "string", sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Goal", field: "status", number: 9, type: "GoalStatus",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.Goal", field: "steps", number: 10, type: "cairn.v1.ActionStep",
      isRepeated: true, sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.ActionStep", field: "id", number: 1, type: "string", sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.ActionStep", field: "what", number: 2, type: "string",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.ActionStep", field: "owner", number: 3, type: "StepOwner",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.ActionStep", field: "owner_name", number: 4, type: "string",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.ActionStep", field: "due_on", number: 5, type: "string",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.ActionStep", field: "status", number: 6, type: "StepStatus",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.ActionStep", field: "blocked_reason", number: 7, type: "string",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.ActionStep", field: "evidence", number: 8, type: "string",
      sensitivity: .special),
    FieldEntry(
      message: "cairn.v1.PlanVoices", field: "student_voice", number: 1, type: "string",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.PlanVoices", field: "family_statement", number: 2, type: "string",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.PlanVoices", field: "narrative", number: 3, type: "string",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.PlanReason", field: "text", number: 1, type: "string",
      sensitivity: .personal, group: .notes),
    FieldEntry(
      message: "cairn.v1.CreatePlanRequest", field: "student_id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreatePlanRequest", field: "school_year", number: 2, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreatePlanRequest", field: "tier", number: 3, type: "Tier",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreatePlanRequest", field: "next_review_on", number: 4, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreatePlanRequest", field: "family_participated", number: 5, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreatePlanRequest", field: "student_participated", number: 6, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreatePlanRequest", field: "content", number: 7,
      type: "cairn.v1.PlanContent", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreatePlanRequest", field: "voices", number: 8,
      type: "cairn.v1.PlanVoices", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.CreatePlanResponse", field: "plan", number: 1, type: "cairn.v1.Plan",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetPlanRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetPlanRequest", field: "revision", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.GetPlanResponse", field: "plan", number: 1, type: "cairn.v1.Plan",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "id", number: 1, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "revision", number: 2, type: "int64",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "reason", number: 3, type: "string",
      sensitivity: .personal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "status", number: 4, type: "PlanStatus",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "tier", number: 5, type: "Tier",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "next_review_on", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "last_reviewed_on", number: 7, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "content", number: 8,
      type: "cairn.v1.PlanContent", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "voices", number: 9,
      type: "cairn.v1.PlanVoices", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "family_participated", number: 10, type: "bool",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanRequest", field: "student_participated", number: 11,
      type: "bool", sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.RevisePlanResponse", field: "plan", number: 1, type: "cairn.v1.Plan",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListPlansRequest", field: "page_size", number: 1, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListPlansRequest", field: "page_token", number: 2, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListPlansRequest", field: "student_id", number: 3, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListPlansRequest", field: "school_year", number: 4, type: "int32",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListPlansRequest", field: "status", number: 5, type: "PlanStatus",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListPlansRequest", field: "review_due_by", number: 6, type: "string",
      sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListPlansResponse", field: "plans", number: 1, type: "cairn.v1.Plan",
      isRepeated: true, sensitivity: .internal),
    FieldEntry(
      message: "cairn.v1.ListPlansResponse", field: "next_page_token", number: 2, type: "string",
      sensitivity: .internal),
  ]
}
