/** Loads the segmenter, the models and the gazetteer from the data files of the package, in Node and in the browser. */
import { type Gazetteer, loadGazetteer } from '../core/entities/gazetteer.ts';
import { type Net, netOf } from '../core/entities/net/net.ts';
import { decodeNet, type NetData } from '../core/entities/net/net-file.ts';
import { loadModel, type Model } from '../core/entities/recogniser/model.ts';
import { byModel, byTags, type Recogniser } from '../core/entities/recogniser/recogniser.ts';
import type { PageWeights } from '../core/page/label.ts';
import { cautiousWeights, loadPageWeights } from '../core/page/weights.ts';
import type { Segmenter } from '../core/reading.ts';
import type { ResourceBytes } from './resource-bytes.ts';
import {
  bySingleCharacters,
  type LoadDictionary,
  type LoadNative,
  loadSegmenter,
  readDictionary,
  type SegmenterChoice,
} from './segmenter/load.ts';

export interface Resources {
  readonly segmenter: Segmenter;
  /** By the segmenter's tags when the model cannot be loaded; `problems` says why. */
  readonly recogniser: Recogniser;
  readonly pageWeights: PageWeights;
  readonly gazetteer: Gazetteer;
  /** Why nodejieba is not used although it was chosen, or null. */
  readonly fallback: string | null;
  /** Missing or damaged resources, one line each. Fewer names are found without them. */
  readonly problems: readonly string[];
}

/** How the largest of the resources are made, for a caller that has them already. */
export interface Loaders {
  /** The light segmenter's. */
  readonly dictionary: LoadDictionary;
  readonly model: () => Model;
  /** Asked when the net is first needed; may throw. */
  readonly net: () => NetData;
  readonly pageWeights: () => PageWeights;
}

/** @param native loads nodejieba's module, which exists in Node only. */
export function loadResources(
  bytes: ResourceBytes,
  choice: SegmenterChoice,
  native: LoadNative,
  {
    dictionary = () => readDictionary(bytes),
    model = () => readModel(bytes),
    net = () => readNet(bytes),
    pageWeights: weights = () => readPageWeights(bytes),
  }: Partial<Loaders> = {},
): Resources {
  const problems: string[] = [];
  const attempt = <T>(what: string, load: () => T, otherwise: T): T => {
    try {
      return load();
    } catch (error) {
      problems.push(`${what} cannot be loaded: ${(error as Error).message}`);
      return otherwise;
    }
  };
  const { segmenter, fallback } = attempt('The word segmenter', () => loadSegmenter(dictionary, choice, native), {
    segmenter: bySingleCharacters,
    fallback: null,
  });
  const recogniser = attempt('The name recogniser', () => recogniserOf(model(), net), byTags);
  const gazetteer = attempt('The gazetteer', () => readGazetteer(bytes), loadGazetteer(null));
  const pageWeights = attempt('The page reader', weights, cautiousWeights());
  return { segmenter, recogniser, pageWeights, gazetteer, fallback, problems };
}

/** @throws Error when the model's file is missing or damaged. */
export const readModel = (bytes: ResourceBytes): Model =>
  loadModel(() => bytes.read('resources/model.bin'), bytes.inflate);

/** The model alone where the net cannot be loaded. */
function recogniserOf(model: Model, netData: Loaders['net']): Recogniser {
  let net: Net | null | undefined;
  const load = () => {
    try {
      return netOf(netData(), model.lexicon.bins);
    } catch {
      return null;
    }
  };
  return byModel(model, () => {
    if (net === undefined) net = load();
    return net;
  });
}

/** @throws Error when the net's file is missing or damaged. */
export const readNet = (bytes: ResourceBytes): NetData => decodeNet(bytes.read('resources/net.bin'), bytes.inflate);

/** @throws Error when the file of weights is missing or damaged. */
export const readPageWeights = (bytes: ResourceBytes): PageWeights =>
  loadPageWeights(bytes.read('resources/page-reader.bin'));

const readGazetteer = (bytes: ResourceBytes): Gazetteer =>
  loadGazetteer(JSON.parse(new TextDecoder().decode(bytes.read('resources/gazetteer.json'))));
