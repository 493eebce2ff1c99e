import { governanceOf } from '#lib/analysis/governance/govern.ts';
import type { Spread } from '#lib/analysis/governance/concentration.ts';
import type { ExposedParty } from '#lib/analysis/governance/exposure.ts';
import type { CliCommand } from './command.ts';
import { ownReading, seenOn } from './governance.ts';
import { nameOfEngagement, nameOfObject, nameOfParty } from './party-names.ts';

/** Where the network is exposed: reach, concentration, single points of failure, ranks. */
export const risk: CliCommand = {
  usage: 'risk FILE… [--as-of DATE]',
  options: ['--as-of'],

  report(file, { asOf }, io) {
    const { exposure, coverage, asOf: day } = governanceOf(seenOn(file.diagram, asOf), io.today());
    const { concentration, parties, groups, countries, singlePoints, leaving, expiry } = exposure;
    const partyName = nameOfParty(file);
    const engagementName = nameOfEngagement(file);
    const objectName = nameOfObject(file);
    const data = new Map(concentration.dataCountry.shares.map(({ key, share }) => [key, share]));
    const allCountries = [...new Set([...countries.map(({ id }) => id), ...data.keys()])].sort();
    return {
      json: () =>
        JSON.stringify({
          asOf: day,
          currency: coverage.currency ?? null,
          spend: spreadJson(concentration.party),
          concentration: {
            party: spreadJson(concentration.party),
            group: spreadJson(concentration.group),
            country: spreadJson(concentration.country),
            dataCountry: spreadJson(concentration.dataCountry),
            service: spreadJson(concentration.service)
          },
          parties: parties.map((each) => ({
            id: partyName(each.id),
            ...reachJson(each),
            sharedSubProvider: each.sharedBy.length,
            spendShare: each.share
          })),
          groups: groups.map((each) => ({
            id: partyName(each.id),
            members: each.members.map(partyName),
            ...reachJson(each),
            spendShare: each.share
          })),
          countries: allCountries.map((id) => {
            const reach = countries.find((each) => each.id === id);
            return {
              id,
              ...(reach && { ...reachJson(reach), spendShare: reach.share }),
              provision: withinJson(concentration.within.country[id]),
              dataAtRest: {
                share: data.get(id) ?? null,
                ...withinJson(concentration.within.dataCountry[id])
              }
            };
          }),
          services: concentration.service.shares.map(({ key, share }) => ({
            id: key,
            share,
            ...withinJson(concentration.within.service[key])
          })),
          singlePoints: singlePoints.map(({ kind, id, functions, critical }) => ({
            kind,
            id: kind === 'country' ? id : objectName(id),
            functions,
            critical
          })),
          hardToLeave: {
            least: leaving.least,
            most: leaving.most,
            engagements: leaving.engagements.map(({ id, holds, missing }) => ({
              id: engagementName(id),
              holds,
              missing
            }))
          },
          expiry: expiry.entries.map(({ id, end, clientNotice, providerNotice }) => ({
            engagement: engagementName(id),
            end,
            noticeBy: clientNotice?.by ?? null,
            providerNoticeBy: providerNotice?.by ?? null
          })),
          ranks: exposure.ranks.map(
            ({ root, engagement, provider, rank, recipient, inferred }) => ({
              root: engagementName(root),
              engagement: engagementName(engagement),
              provider: partyName(provider),
              rank,
              recipient: partyName(recipient),
              inferred
            })
          ),
          own: ownReading('directReach', 'totalReach', 'hiddenReach', 'singlePoints', 'hardToLeave')
        }).slice(1, -1),
      text: () => [
        `  spend HHI  ${told(concentration.party.hhi)}, like ${told(concentration.party.effectiveNumber)} equal providers`,
        ...parties.map(
          (each) =>
            `  ${partyName(each.id)}  direct ${told(each.direct)}, total ${told(each.total)}, hidden ${told(each.hidden)}`
        ),
        ...singlePoints.map(
          ({ kind, id, functions }) =>
            `  single point  ${kind} ${kind === 'country' ? id : objectName(id)}: ${functions.join(' ')}`
        ),
        '  engagements on one function are all needed, unless one is an alternative to another'
      ]
    };
  }
};

type Reach = Pick<ExposedParty, 'direct' | 'total' | 'hidden' | 'hiddenFunctions'>;

function reachJson({ direct, total, hidden, hiddenFunctions }: Reach) {
  return { directReach: direct, totalReach: total, hiddenReach: hidden, hiddenFunctions };
}

function spreadJson({ hhi, effectiveNumber, known, of }: Spread) {
  return { hhi, effectiveNumber, known, of };
}

function withinJson(spread: Spread | undefined) {
  return { hhi: spread?.hhi ?? null, effectiveNumber: spread?.effectiveNumber ?? null };
}

function told(number: number | null): string {
  return number === null ? 'unknown' : number.toFixed(2);
}
