import { findWrongShare, type WrongShare } from '../check/audit/free-share.js';
import { type Audit, auditFixture } from '../check/audit.js';
import { crossCheck, type MistakenIdentity } from '../check/cross-check.js';
import { holdsFor, recordedVersions } from '../course/recordings/python-condition.js';
import type { Example, ExampleId, PythonVersion } from '../model/course.js';
import type { ExampleFixture } from '../model/recording.js';

export interface AuditedExample {
	readonly example: ExampleId;
	/** The newest version of Python for which the recording that was altered holds. */
	readonly python: PythonVersion;
	readonly audit: Audit;
}

export type AuditEvent =
	| { readonly type: 'example-audited'; readonly audited: AuditedExample }
	| {
			readonly type: 'audit-finished';
			readonly mistaken: readonly MistakenIdentity[];
			readonly wrongShares: readonly WrongShare[];
	  };

/** One version for each recording of the fixture: the newest for which it holds. */
const versionsOf = ({ recordings }: ExampleFixture): readonly PythonVersion[] =>
	recordings.flatMap(
		({ python }) => recordedVersions.findLast((version) => python === null || holdsFor(python, version)) ?? [],
	);

/**
 * Checks the check: alters every character of every recording of the examples, one at a time, and holds every recording
 * against every other example. Bounds how much may be free.
 */
export function* auditCourse(
	examples: readonly Example[],
	fixtures: ReadonlyMap<ExampleId, ExampleFixture>,
): Iterable<AuditEvent> {
	const chosen = examples.flatMap(({ id }) => fixtures.get(id) ?? []);
	const wrongShares: WrongShare[] = [];
	for (const fixture of chosen) {
		const audits: Audit[] = [];
		for (const python of versionsOf(fixture)) {
			const audit = auditFixture(fixture, python);
			audits.push(audit);
			yield { type: 'example-audited', audited: { example: fixture.example, python, audit } };
		}
		const wrong = findWrongShare(fixture, audits);
		if (wrong !== null) wrongShares.push(wrong);
	}
	const newest = recordedVersions.at(-1);
	const mistaken = newest === undefined ? [] : crossCheck(chosen, newest);
	yield { type: 'audit-finished', mistaken, wrongShares };
}
