import { Loader, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useT } from '../i18n';
import type { Dict } from '../i18n/fr';
import { Panel } from '../ui/Panel';
import { BUNDLE_STEPS, type Report, type StepState } from '../verify/bundle';
import { hex } from '../verify/bytes';
import type { Divergence, NotCheckable } from '../verify/divergence';
import css from './Verify.module.css';

/** « log.jsonl, ligne 12 : … ». */
export const faultText = (fault: Divergence | NotCheckable, t: Dict): string => {
  const what = t.faults[fault.code](...fault.args);
  const { where } = fault;
  return where
    ? `${where.file}${where.line ? `, ${t.manager.faultLine.toLowerCase()} ${where.line}` : ''} : ${what}`
    : what;
};

const ICONS = { ok: IconCircleCheck, bad: IconCircleX, unknown: IconHelpCircle, skipped: IconCircleDashed };

const said = (state: StepState, t: Dict): string =>
  ({ ok: t.verify.ok, bad: t.verify.bad, unknown: t.verify.skipped, skipped: t.verify.skipped })[
    state.status
  ];

interface Props {
  name: string;
  report: Report | null;
  /** Signed by a key that is not this server's: another operator's, or a forgery. */
  foreign?: boolean;
}

/** The list that ticks, and the verdict. */
export const BundleReport = ({ name, report, foreign }: Props) => {
  const t = useT();
  const v = t.verify;
  const steps = report?.steps ?? new Map<string, StepState>();
  const over = steps.size === BUNDLE_STEPS.length;
  const waiting = BUNDLE_STEPS.find((s) => !steps.has(s));
  const bad = [...steps.values()].find((s) => s.status === 'bad');
  return (
    <Panel title={name} tone={over ? (report?.conforms ? (foreign ? 'warn' : 'accent') : 'bad') : 'plain'}>
      <ol className={css.steps}>
        {BUNDLE_STEPS.map((step) => {
          const state = steps.get(step);
          const Icon = state ? ICONS[state.status] : IconCircleDashed;
          return (
            <li key={step} data-status={state?.status ?? 'waiting'}>
              {step === waiting && report !== undefined && !over ? (
                <Loader size={20} aria-label={v.checking} />
              ) : (
                <Icon size={22} aria-hidden />
              )}
              <span>
                <strong>{v.steps[step]}</strong>
                <small>
                  {state?.status === 'bad' || state?.status === 'unknown'
                    ? faultText(state.fault, t)
                    : v.stepHelp[step]}
                </small>
              </span>
              <em>{state ? said(state, t) : v.waiting}</em>
            </li>
          );
        })}
      </ol>
      {over && report && (
        <div className={css.verdict} data-testid="verdict">
          {report.conforms && report.figures ? (
            <Text fw={700} size="lg">
              {v.summary(report.figures.interns, report.figures.posts, report.figures.events)}
            </Text>
          ) : (
            <Text fw={700} size="lg">
              {bad?.status === 'bad' ? v.divergesAt(faultText(bad.fault, t)) : v.diverges}
            </Text>
          )}
          {report.head && (
            <Text size="sm" className={css.mono}>
              {v.version} : {report.head.origin}
              <br />
              {v.root} : {hex(report.head.root)}
            </Text>
          )}
          {report.keys.map((k) => (
            <Text key={k.fingerprint} size="sm" className={css.mono}>
              {v.fingerprint} : {k.fingerprint} (
              {k.pinned ? v.keyPinned : foreign ? v.keyWrong : v.keyUnpinned})
            </Text>
          ))}
        </div>
      )}
    </Panel>
  );
};
