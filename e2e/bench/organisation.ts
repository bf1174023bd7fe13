import type { Size } from "./sizes";
import { areas, firstNames, kinds, lastNames, subjects, things, verbs } from "./words";

/** People with a part to play, by their number. */
export const cast = { administrator: 1, analyst: 2, manager: 3, mentor: 4, maker: 5, responder: 6 } as const;

/** An organisation of the size in SQL statements, the same each time, for a migrated database without one. */
export function organisationStatements(size: Size): { what: string; sql: string }[] {
  const { applications, people, departments } = size;
  return [
    { what: "helpers", sql: helpers },
    {
      what: "departments",
      sql: `INSERT INTO organisation (id, name, is_demo) VALUES (bench_id(0, 1), 'Bench', true);
      INSERT INTO department (id, name, parent_id, manager_id)
        SELECT bench_id(1, n), bench_word('${areas}', n, 1) || ' ' || n, CASE WHEN n > 12 THEN bench_id(1, 1 + n % 12) END,
          CASE WHEN n = 1 THEN bench_id(2, ${cast.manager}) ELSE bench_id(2, 20 + n) END
        FROM generate_series(1, ${departments}) n`,
    },
    { what: "people", sql: peopleSql(people, departments) },
    { what: "platforms", sql: platformsSql },
    { what: "applications", sql: applicationsSql(applications, people, departments) },
    { what: "needs", sql: needsSql(size) },
    {
      what: "how far packages reach",
      sql: `ANALYZE; SET enable_nestloop = off;
      INSERT INTO component_change (component_id) SELECT id FROM component;
      SELECT recount_components(${size.componentVersions});
      RESET enable_nestloop`,
    },
    { what: "what happened", sql: eventsSql(applications, people) },
    {
      what: "words",
      sql: `INSERT INTO application_word (word) SELECT DISTINCT word FROM application, unnest(tsvector_to_array(search_vector)) AS word
        WHERE word ~ '^[[:alnum:]]{3,40}$'`,
    },
    { what: "tally", sql: "SELECT tally_anew()" },
    { what: "helpers again", sql: "DROP FUNCTION bench_id, bench_draw, bench_word, bench_text" },
  ];
}

// Draws are hashes of what they are for and of the row's number: the same in every run, whatever the order.
const helpers = `
  CREATE FUNCTION bench_id(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
  CREATE FUNCTION bench_draw(n bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE AS
    $$ SELECT (hashint8extended(n, salt) & 1073741823) / 1073741824.0 $$;
  CREATE FUNCTION bench_word(words text, n bigint, salt int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT (string_to_array(words, ' '))[1 + floor(bench_draw(n, salt) * cardinality(string_to_array(words, ' ')))] $$;
  CREATE FUNCTION bench_text(n bigint, salt int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT initcap(bench_word('${areas}', n, salt)) || ' ' || bench_word('${subjects}', n, salt + 1) || ' ' || bench_word('${things}', n, salt + 2) $$`;

function peopleSql(people: number, departments: number) {
  return `INSERT INTO person (id, name, email, job_title, department_id, roles, persona, left_at)
      SELECT bench_id(2, n), bench_word('${firstNames}', n, 2) || ' ' || bench_word('${lastNames}', n, 3), 'person' || n || '@bench.example',
        initcap(bench_word('${subjects}', n, 4)) || ' specialist', bench_id(1, CASE WHEN n < 20 THEN 1 ELSE 1 + floor(${departments} * power(bench_draw(n, 5), 2))::int END),
        CASE n WHEN ${cast.administrator} THEN '{administrator}'::text[] WHEN ${cast.analyst} THEN '{analyst}' WHEN ${cast.manager} THEN '{manager}'
          WHEN ${cast.mentor} THEN '{maker,mentor}' WHEN ${cast.responder} THEN '{responder}'
          ELSE CASE WHEN n > 20 AND n <= 20 + ${departments} THEN '{maker,manager}'::text[] WHEN n % 100 = 7 THEN '{maker,mentor}' ELSE '{maker}' END END,
        CASE WHEN n < 20 THEN 'bench.' || n END, CASE WHEN n > 20 + ${departments} AND n % 33 = 0 THEN now() - interval '40 days' END
      FROM generate_series(1, ${people}) n;
    INSERT INTO mentor (person_id, platforms, topics, languages, capacity)
      SELECT id, ARRAY['Excel', 'Platform ' || (1 + bench_draw(number, 6) * 14)::int], ARRAY['backup', bench_word('formulas macros access', number, 7)], ARRAY['en'], 3
      FROM (SELECT id, split_part(split_part(email, '@', 1), 'person', 2)::bigint AS number FROM person WHERE 'mentor' = ANY (roles)) m`;
}

const platformsSql = `INSERT INTO platform (id, name, standing, standing_since, phases_out_on, guidance, data_allowed)
  SELECT bench_id(3, n), CASE n WHEN 1 THEN 'Excel' WHEN 2 THEN 'Access' ELSE 'Platform ' || n END,
    (ARRAY['recommended','supported','tolerated','recommended','phasing-out'])[1 + n % 5], '2025-01-01',
    CASE WHEN n % 5 = 4 THEN date '2027-03-31' + n * 30 END, 'Use it for small things.', 'confidential' FROM generate_series(1, 15) n`;

function applicationsSql(applications: number, people: number, departments: number) {
  const from = (words: string, salt: number) => `bench_word('${words}', n, ${salt})`;
  return `INSERT INTO application (id, title, title_key, headline, description, kind, platform_id, department_id, owner_id, second_owner_id,
      second_owner_asked_at, second_owner_confirmed_at, lives_at, how_to_run, if_it_stops, money_at_stake, regulation, data_classification,
      people_affected, who_would_notice, people_relying, complexity, confidential, registered_at, changed_at, attested_at, retired_at, retired_because)
    SELECT bench_id(4, n), bench_text(n, 10) || CASE WHEN n % 3 = 0 THEN ' ' || n ELSE '' END, lower(bench_text(n, 10)),
      'It ' || ${from(verbs, 14)} || ' the ' || ${from(subjects, 15)} || CASE WHEN n % 5 = 0 THEN ' monthly' ELSE '' END,
      'The team opens it on Mondays. It ' || ${from(verbs, 16)} || ' every ' || ${from(subjects, 17)} || ' from ' || ${from(areas, 18)} || CASE WHEN n % 2003 = 0 THEN '. Made for project zephyr' || n % 7 ELSE '' END || '.',
      ${from(kinds, 19)}, CASE WHEN bench_draw(n, 20) < 0.9 THEN bench_id(3, 1 + floor(15 * power(bench_draw(n, 21), 2))::int) END,
      bench_id(1, 1 + floor(${departments} * power(bench_draw(n, 22), 2))::int), bench_id(2, 5 + floor(${people - 5} * power(bench_draw(n, 23), 2))::int),
      CASE WHEN n % 3 = 0 THEN bench_id(2, 5 + (floor(${people - 5} * power(bench_draw(n, 23), 2))::int + 1 + n % 97) % ${people - 5}) END, CASE WHEN n % 3 = 0 THEN now() END, CASE WHEN n % 3 = 0 THEN now() END,
      CASE WHEN n % 4 > 0 THEN 'the team share' ELSE '' END, CASE WHEN n % 4 > 1 THEN 'Open it and press Run.' ELSE '' END,
      ${from("nuisance slows-team stops-process harms-others unknown", 24)}, ${from("none under-10k under-100k more unknown", 25)},
      ${from("none none internal-policy external unknown", 26)}, ${from("public internal confidential restricted unknown", 27)},
      ${from("one up-to-10 up-to-50 up-to-200 more unknown", 28)}, ${from("inside inside partners public unknown", 29)},
      CASE WHEN n % 6 > 0 THEN (power(bench_draw(n, 30), 6) * 120)::int END, ${from("low medium high unknown", 31)}, n % 50 = 0,
      now() - interval '1 day' * (bench_draw(n, 32) * 700), now() - interval '1 second' * floor(bench_draw(n, 33) * 20000000),
      CASE WHEN n % 2 = 0 THEN now() - interval '1 day' * (bench_draw(n, 34) * 500) END,
      CASE WHEN n % 40 = 0 THEN now() - interval '9 days' END, CASE WHEN n % 40 = 0 THEN 'No longer needed' ELSE '' END
    FROM generate_series(1, ${applications}) n;
    INSERT INTO application_score (application_id, residual, band, inherent, own_band, illumination, scored_at, department_id, in_use)
    SELECT a.id, residual, CASE WHEN residual >= 75 THEN 'severe' WHEN residual >= 50 THEN 'high' WHEN residual >= 25 THEN 'moderate' ELSE 'low' END,
      inherent, CASE WHEN inherent >= 75 THEN 'severe' WHEN inherent >= 50 THEN 'high' WHEN inherent >= 25 THEN 'moderate' ELSE 'low' END, light, now(), a.department_id, a.retired_at IS NULL
    FROM (SELECT n, floor(100 * power(bench_draw(n, 40), 2.5))::int AS residual,
      least(100, floor(100 * power(bench_draw(n, 40), 2))::int + 10) AS inherent, floor(100 * bench_draw(n, 41))::int AS light
      FROM generate_series(1, ${applications}) n) drawn JOIN application a ON a.id = bench_id(4, n)`;
}

function needsSql({ applications, dependencies, componentVersions }: Size) {
  const each = dependencies / applications;
  const components = Math.round(componentVersions / 6);
  return `INSERT INTO component (id, purl, ecosystem, name)
      SELECT bench_id(5, n), 'pkg:' || bench_word('npm pypi nuget', n, 50) || '/' || name, bench_word('npm pypi nuget', n, 50), name
      FROM (SELECT n, bench_word('${things}', n, 51) || '-' || bench_word('${subjects}', n, 52) || n AS name FROM generate_series(1, ${components}) n) c;
    INSERT INTO component_version (id, purl, component_id, version)
      SELECT bench_id(6, n), c.purl || '@' || version, c.id, version
      FROM (SELECT n, 1 + (n - 1) % ${components} AS component, (1 + n / ${components}) || '.' || n % 10 || '.' || n % 7 AS version FROM generate_series(1, ${componentVersions}) n) v
      JOIN component c ON c.id = bench_id(5, v.component);
    INSERT INTO manifest (id, application_id, name, format, resolved, warnings, read_by_id)
      SELECT bench_id(7, n), bench_id(4, n), 'requirements.txt', 'requirements', n % 2 = 0, '[]', a.owner_id
      FROM generate_series(1, ${applications}) n JOIN application a ON a.id = bench_id(4, n);
    INSERT INTO application_needs (application_id, packages, resolved, pinned) SELECT bench_id(4, n), ${each}, n % 2 = 0, n % 3 = 0 FROM generate_series(1, ${applications}) n;
    INSERT INTO dependency (id, application_id, manifest_id, component_version_id, requirement, scope, direct, line)
      SELECT bench_id(8, n), bench_id(4, 1 + n / ${each}), bench_id(7, 1 + n / ${each}),
        bench_id(6, 1 + floor(${Math.round(componentVersions * 0.9)} * power(bench_draw(n, 53), 3))::int), NULL, 'runtime', n % 5 = 0, n % ${each}
      FROM generate_series(0, ${dependencies - 1}) n;
    INSERT INTO application_link (reader_id, source_id) SELECT DISTINCT bench_id(4, n), bench_id(4, 1 + floor(${applications - 1} * bench_draw(n, 54))::int)
      FROM generate_series(1, ${applications}, 3) n WHERE n <> 1 + floor(${applications - 1} * bench_draw(n, 54))::int`;
}

function eventsSql(applications: number, people: number) {
  return `INSERT INTO notification (id, person_id, kind, occasion, application_id, address, facts, created_at, read_at)
      SELECT bench_id(9, n), CASE WHEN n % 2 = 0 THEN bench_id(2, ${cast.analyst}) ELSE bench_id(2, 5 + floor(${people - 5} * bench_draw(n, 60))::int) END,
        'application-changed', 'bench ' || n, bench_id(4, n), '/applications', jsonb_build_object('title', 'A tool', 'who', 'Ada Alves', 'what', 'the headline'),
        now() - interval '1 minute' * n, CASE WHEN n % 3 > 0 THEN now() END FROM generate_series(1, ${applications}) n;
    INSERT INTO control_evidence (id, application_id, kind, done_on, recorded_by_id)
      SELECT bench_id(10, n), bench_id(4, n), bench_word('mentor-review back-up independent-check sandbox-trial', n, 61), current_date - (bench_draw(n, 62) * 700)::int, a.owner_id
      FROM generate_series(1, ${applications}, 2) n JOIN application a ON a.id = bench_id(4, n);
    INSERT INTO adoption_snapshot (day, department_id, standing, applications)
      SELECT day, d.id, s.standing, (bench_draw(extract(epoch FROM day)::bigint, 63) * 200)::int
      FROM generate_series(current_date - 365, current_date - 1, interval '1 day') day, department d,
        unnest(ARRAY['recommended','supported','tolerated','phasing-out','none']) AS s(standing);
    INSERT INTO adoption_target (id, department_id, percent, reached_by) SELECT bench_id(11, n), CASE WHEN n > 0 THEN bench_id(1, n) END, 70 + n, current_date + 200 FROM generate_series(0, 5) n;
    INSERT INTO help_request (id, application_id, asked_by_id, about, question, snapshot, state, mentor_id, choices, asked_at)
      SELECT bench_id(12, row_number() OVER (ORDER BY a.id)), a.id, a.owner_id, 'review', 'Would you look at it with me?', '{}', 'open',
        NULL, '{}', now() - interval '1 minute' * row_number() OVER (ORDER BY a.id)
      FROM application a JOIN person o ON o.id = a.owner_id WHERE a.retired_at IS NULL AND o.left_at IS NULL ORDER BY a.id LIMIT 1000`;
}
