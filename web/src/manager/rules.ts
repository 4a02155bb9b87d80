import type { Rule, RuleGroup, Sector } from '../api/rules';

/** A rule to be filled in, of a name no other has. */
export const freshRule = (others: Rule[], sectors: Sector[], opensAt: string): Rule => {
  const taken = new Set(others.map((r) => r.id));
  let n = others.length + 1;
  while (taken.has(`regle-${n}`)) n++;
  return {
    id: `regle-${n}`,
    kind: 'MUST_BE_FILLED',
    sector: sectors[0]?.name ?? '',
    group: { name: 'tous', interns: [] },
    title: '',
    text: '',
    from: opensAt.slice(0, 10),
  };
};

const some = <T>(value: T | null | undefined | ''): T | undefined =>
  value === null || value === '' ? undefined : value;

const sentGroup = (g: RuleGroup): RuleGroup => ({
  name: g.name.trim(),
  seniorityFrom: some(g.seniorityFrom),
  seniorityTo: some(g.seniorityTo),
  guest: some(g.guest),
  rankFrom: some(g.rankFrom?.trim()),
  rankTo: some(g.rankTo?.trim()),
  interns: g.interns ?? [],
});

/** What is sent of a rule: its figures are the service's. */
export const sent = (r: Rule): Rule => ({
  id: r.id,
  kind: r.kind,
  sector: r.sector,
  group: sentGroup(r.group),
  most: r.kind === 'QUOTA' ? (r.most ?? 1) : undefined,
  title: r.title.trim(),
  text: r.text.trim(),
  from: r.from,
  until: some(r.until),
});
