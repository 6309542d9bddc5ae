"""Tenants are provisioned by operators and by nobody else."""

from cairn.v1 import (
    tenant_pb2 as tenant,
)
from cairn_client import local_operator
from district import Code, ContractTest, District


class TenantTests(ContractTest):
    def test_the_local_operator_provisions_and_finds_a_tenant(self):
        made = District(tenant.TENANT_KIND_CITY)
        tenants = made.operator.tenants
        for key in (made.tenant.id, made.tenant.name):
            found = tenants.GetTenant(tenant.GetTenantRequest(tenant=key)).tenant
            self.assertEqual(found, made.tenant)
        self.assertEqual(found.status, tenant.TENANT_STATUS_ACTIVE)
        self.assertEqual(found.time_zone, "America/New_York")

    def test_a_short_name_is_taken_once(self):
        made = District()
        self.refused(
            lambda: made.operator.tenants.CreateTenant(tenant.CreateTenantRequest(
                name=made.tenant.name, display_name="Another", kind=1, state="KY")),
            Code.ALREADY_EXISTS, "RESOURCE_EXISTS")

    def test_one_answer_names_every_violation(self):
        self.refused(
            lambda: local_operator().tenants.CreateTenant(
                tenant.CreateTenantRequest(name="X!", state="QQ", time_zone="Moon/Base")),
            Code.INVALID_ARGUMENT, "FIELD_INVALID",
            {"name", "display_name", "kind", "state", "time_zone"})

    def test_tenants_are_listed_page_by_page_in_order(self):
        names = {District().tenant.name for _ in range(3)}
        operator, seen, token = local_operator(), [], ""
        while True:
            page = operator.tenants.ListTenants(
                tenant.ListTenantsRequest(page_size=2, page_token=token))
            self.assertLessEqual(len(page.tenants), 2)
            seen += [each.name for each in page.tenants]
            token = page.next_page_token
            if not token:
                break
        self.assertEqual(seen, sorted(set(seen)))
        self.assertLessEqual(names, set(seen))

    def test_suspension_holds_from_the_next_call_until_it_is_lifted(self):
        made = District()
        of = made.student()
        made.operator.tenants.SuspendTenant(
            tenant.SuspendTenantRequest(tenant=made.tenant.name, reason="unpaid"))
        self.refused(lambda: self.read(made.admin, of), {
            Code.UNAUTHENTICATED, Code.PERMISSION_DENIED, Code.FAILED_PRECONDITION})
        made.operator.tenants.ResumeTenant(tenant.ResumeTenantRequest(tenant=made.tenant.id))
        self.assertEqual(self.read(made.admin, of).id, of.id)

    def test_nobody_else_provisions(self):
        self.refused(
            lambda: District().admin.tenants.ListTenants(tenant.ListTenantsRequest()),
            Code.PERMISSION_DENIED, "ROLE_INSUFFICIENT")

    def test_the_operator_can_never_open_a_record(self):
        made = District()
        of = made.student()
        operator = made.operator.but(cairn_tenant=made.tenant.name, purpose="success-plan")
        self.refused(lambda: self.read(operator, of), Code.PERMISSION_DENIED)
