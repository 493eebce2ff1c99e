import type { ServiceLevel } from '#lib/domain/records.ts';

export interface JudgedLevel extends ServiceLevel {
  /** Actual less target, in the unit of both; undefined while one is unknown. */
  readonly difference?: number;
  /** `open`: a value is missing, or the unit does not tell whether more is better. */
  readonly state: 'met' | 'missed' | 'open';
}

/** Of a share more is better, of a time less: this tool's own reading of the unit. */
const moreIsBetter = /^(%|percent|百分比|分)$/iu;
const lessIsBetter =
  /^(ms|s|sec|seconds?|min|minutes?|h|hours?|d|days?|business days?|毫秒|秒|分钟|小时|天|日|工作日)$/iu;

/** A service level against its target. */
export function judged(level: ServiceLevel): JudgedLevel {
  const { target, actual, unit = '' } = level;
  if (target === undefined || actual === undefined) return { ...level, state: 'open' };
  const difference = actual - target;
  if (difference === 0) return { ...level, difference, state: 'met' };
  const plain = unit.trim();
  if (moreIsBetter.test(plain)) {
    return { ...level, difference, state: difference > 0 ? 'met' : 'missed' };
  }
  if (lessIsBetter.test(plain)) {
    return { ...level, difference, state: difference < 0 ? 'met' : 'missed' };
  }
  return { ...level, difference, state: 'open' };
}
