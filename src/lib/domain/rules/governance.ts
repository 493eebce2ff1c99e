import { criticalTools, fitOf, predictedTypes } from '../governance.ts';
import { found, rule } from './rule.ts';

const inputs = ['actualType', 'complexity', 'codifiability', 'capability'] as const;

export const incompleteInputs = rule({
  severity: 'hint',
  on: ['engagements'],
  *check(engagement, facts) {
    const fields = inputs.filter((field) => engagement[field] === undefined);
    const unknown = criticalTools.filter((tool) => engagement.tools?.[tool] === undefined);
    const tools = unknown.length > 0 && facts.servesCritical(engagement.id) ? unknown : [];
    if (fields.length + tools.length > 0)
      yield { objects: [engagement.id], params: { fields, tools } };
  }
});

/** The measure and its limit are this tool's own. */
export const poorFit = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'actualType',
  own: true,
  *check(engagement) {
    const { id, actualType } = engagement;
    if (!actualType) return;
    const prediction = predictedTypes(engagement);
    const fit = fitOf(actualType, prediction);
    if (!fit || fit.value > 0.5) return;
    const { types } = prediction;
    yield { objects: [id], params: { variant: fit.direction, actual: actualType, types } };
  }
});

export const unlikelyCell = rule({
  severity: 'hint',
  on: ['engagements'],
  at: 'complexity',
  check(engagement) {
    const { none } = predictedTypes(engagement);
    return found(none !== undefined, () => ({
      objects: [engagement.id],
      params: { variant: none ?? '' }
    }));
  }
});
