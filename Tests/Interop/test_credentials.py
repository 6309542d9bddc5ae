"""Who may call: issuing, presenting and revoking credentials."""

from cairn import options_pb2 as schema
from cairn.v1 import (
    credential_pb2 as credential,
)
from cairn_client import local_operator, network
from district import Code, ContractTest, District


class CredentialTests(ContractTest):
    def test_each_role_is_told_who_it_is(self):
        made = District()
        issue = {
            credential.ROLE_TENANT_ADMIN: {}, credential.ROLE_NAVIGATOR: {},
            credential.ROLE_PARTNER: {"party": "kite-club"},
            credential.ROLE_INTEGRATOR: {"groups": [1]}, credential.ROLE_AUDITOR: {}}
        for role, fields in issue.items():
            with self.subTest(role=credential.Role.Name(role)):
                answer = made.caller(role, **fields).but(purpose=None).credentials.WhoAmI(
                    credential.WhoAmIRequest())
                self.assertEqual(answer.role, role)
                self.assertEqual(answer.credential.tenant_id, made.tenant.id)
                self.assertEqual(answer.tenant_name, made.tenant.name)
                self.assertIn(schema.PERMISSION_AUTHENTICATED, answer.permissions)

    def test_the_local_operator_has_no_credential(self):
        answer = local_operator().credentials.WhoAmI(credential.WhoAmIRequest())
        self.assertFalse(answer.HasField("credential"))
        self.assertEqual(answer.role, credential.ROLE_PLATFORM_OPERATOR)

    def test_no_forged_or_missing_token_passes(self):
        good = District().admin.token
        other = "a" if good[-1] != "a" else "b"
        for bad in (None, "x", good[:-1], good[:-1] + other, good + "a", good * 40):
            with self.subTest(length=len(bad or "")):
                self.refused(
                    lambda: network(bad).credentials.WhoAmI(credential.WhoAmIRequest()),
                    Code.UNAUTHENTICATED, "CREDENTIALS_INVALID")

    def test_a_revoked_credential_is_dead_at_the_next_call(self):
        made = District()
        caller, issued = made.credential(credential.ROLE_AUDITOR)
        caller.credentials.WhoAmI(credential.WhoAmIRequest())
        for _ in range(2):
            revoked = made.admin.credentials.RevokeCredential(
                credential.RevokeCredentialRequest(id=issued.id)).credential
            self.assertTrue(revoked.HasField("revoke_time"))
        self.refused(lambda: caller.credentials.WhoAmI(credential.WhoAmIRequest()),
                     Code.UNAUTHENTICATED, "CREDENTIALS_INVALID")
        listed = made.admin.credentials.ListCredentials(
            credential.ListCredentialsRequest(active_only=True)).credentials
        self.assertNotIn(issued.id, {each.id for each in listed})

    def test_what_a_role_needs_is_asked_for(self):
        issue = District().admin.credentials.IssueCredential
        for role, field in ((credential.ROLE_PARTNER, "party"),
                            (credential.ROLE_INTEGRATOR, "groups")):
            self.refused(
                lambda: issue(credential.IssueCredentialRequest(role=role, label="a test")),
                Code.INVALID_ARGUMENT, "FIELD_INVALID", {field})

    def test_nobody_issues_above_or_outside_the_own_reach(self):
        made, other = District(), District()
        for caller, role in ((made.admin, credential.ROLE_PLATFORM_OPERATOR),
                             (made.operator.but(cairn_tenant=made.tenant.name),
                              credential.ROLE_NAVIGATOR)):
            self.refused(
                lambda: caller.credentials.IssueCredential(
                    credential.IssueCredentialRequest(role=role, label="a test")),
                Code.PERMISSION_DENIED, "ROLE_INSUFFICIENT")
        issued = made.credential(credential.ROLE_AUDITOR)[1]
        self.absent(lambda: other.admin.credentials.RevokeCredential(
            credential.RevokeCredentialRequest(id=issued.id)))
