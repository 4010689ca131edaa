import type { Answer, Failure } from '../answers/schema.ts';
import type { Reply } from '../reply/blocks.ts';
import type { Wording } from '../wording/wording.ts';
import { presentAbout } from './about.ts';
import { presentAboutItem } from './about-item.ts';
import { presentCompare } from './compare.ts';
import { presentDigest } from './digest.ts';
import { presentFailure } from './failure.ts';
import { presentHelp } from './help.ts';
import { presentPlan, presentPlanList } from './plan.ts';
import { presentSearch } from './search.ts';
import { presentSettings } from './settings.ts';
import { presentSource } from './source.ts';
import { presentSources } from './sources.ts';
import { presentTimeline } from './timeline.ts';
import { presentTown, presentTownList } from './town.ts';
import { presentWho, presentWhoList } from './who.ts';

/** An answer, or why there is none, as what to show on any platform. */
export function present(answer: Answer | Failure, { answers: wording }: Pick<Wording, 'answers'>): Reply {
  if ('error' in answer) return presentFailure(answer);
  switch (answer.command) {
    case 'who':
      return answer.actor === null ? presentWhoList(answer, wording) : presentWho(answer, wording);
    case 'town':
      return answer.place === null ? presentTownList(answer, wording) : presentTown(answer, wording);
    case 'plan':
      return answer.plan === null ? presentPlanList(answer, wording) : presentPlan(answer, wording);
    case 'timeline':
      return presentTimeline(answer, wording);
    case 'search':
      return presentSearch(answer, wording);
    case 'compare':
      return presentCompare(answer, wording);
    case 'source':
      return presentSource(answer, wording);
    case 'sources':
      return presentSources(answer, wording);
    case 'about':
      return answer.item === null ? presentAbout(answer, wording) : presentAboutItem(answer, wording);
    case 'digest':
      return presentDigest(answer, wording);
    case 'settings':
      return presentSettings(answer, wording);
    case 'help':
      return presentHelp(answer, wording);
  }
}
