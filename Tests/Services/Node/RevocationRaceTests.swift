import Claims
import PostgresServer
import Testing

@Suite("P3: revoking beside disclosing, on two servers", .timeLimit(.minutes(120)))
struct RevocationRaceTests {
  @Test(
    "P3: no disclosure is recorded or answered after its revocation",
    arguments: [TestEngine.postgres, .pooled])
  func race(_ engine: TestEngine) async throws {
    let claim = Claim("P3", full: 10_000, short: 32)
    let outcome = try await RevocationRace(engine).run(rounds: claim.attempts)
    #expect(outcome.late == 0)
    #expect(outcome.answeredLate == 0)
    #expect(outcome.revoked == claim.attempts)
    #expect(outcome.disclosed > 0)
    claim.report(
      "\(RevocationRace.clients) clients, \(engine): \(outcome.late) of \(outcome.disclosed) "
        + "disclosures late")
  }

  @Test("P3: without the turn of the tenant and the consent head, disclosures follow revocations")
  func raceWithout() async throws {
    let engine = TestEngine.postgres("PostgreSQL, where nobody waits for another") { database in
      try await database.sql(Self.withoutLocks)
    }
    let outcome = try await RevocationRace(engine).run(rounds: 64)
    #expect(outcome.late > 0)
  }

  /// A view of computed rows has nothing to lock, and heads that are always new collide with none.
  /// A disclosure that takes its time makes the gap one that every run falls into.
  private static let withoutLocks = """
    ALTER TABLE cairn_data.turn RENAME TO turn_kept;
    CREATE VIEW cairn_data.turn AS
      WITH kept AS MATERIALIZED (SELECT tenant, held FROM cairn_data.turn_kept) SELECT * FROM kept;
    CREATE FUNCTION cairn_data.keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO cairn_data.turn_kept (tenant) VALUES (NEW.tenant) ON CONFLICT DO NOTHING;
      RETURN NEW;
    END $$;
    CREATE TRIGGER keep INSTEAD OF INSERT ON cairn_data.turn
      FOR EACH ROW EXECUTE FUNCTION cairn_data.keep();
    GRANT SELECT, INSERT, UPDATE, DELETE ON cairn_data.turn TO \(PostgresServer.storeRole);
    CREATE FUNCTION cairn_data.new_head() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      NEW.student = decode(md5(random()::text), 'hex'); RETURN NEW;
    END $$;
    CREATE TRIGGER new_head BEFORE INSERT ON cairn_data.consent_head
      FOR EACH ROW EXECUTE FUNCTION cairn_data.new_head();
    CREATE FUNCTION cairn_data.delay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM pg_sleep(0.03); RETURN NEW;
    END $$;
    CREATE TRIGGER delay BEFORE UPDATE ON cairn_data.counter
      FOR EACH ROW WHEN (OLD.name = 'disclosure') EXECUTE FUNCTION cairn_data.delay();
    """
}
