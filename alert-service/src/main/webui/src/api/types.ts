import type { components } from './schema.d.ts';

/**
 * The words of alert-service's API, from its OpenAPI document. That document cannot say that a point has two numbers
 * and a box four, nor which fields of a place come together; these few things are said here.
 */
type Schemas = components['schemas'];

export type LonLat = [number, number];
export type Box = [number, number, number, number];
export type Stage = 'acknowledged' | 'dispatched' | 'accepted' | 'set-out' | 'arrived' | 'reported';
export type NextStep = 'ACCEPTED' | 'SET_OUT' | 'ARRIVED' | 'REPORTED';
export type Place = { kind: 'site'; site: string } | { kind: 'off-site'; cluster: string; centre: LonLat; radiusMeters: number };

type Sharper = {
  box: Box;
  extent: Box;
  secondsDistribution: number[];
  place: Place;
  next: NextStep;
  stage: Stage;
};

/** A type of an OpenAPI document, with what the document cannot say: `S` names the fields that it says too little of. */
export type Refine<T, S = Sharper> = T extends number[]
  ? LonLat
  : T extends (infer Item)[]
    ? Refine<Item, S>[]
    : T extends object
      ? { [K in keyof T]: K extends keyof S ? S[K] | Extract<T[K], undefined> : Refine<T[K], S> }
      : T;

export type Coded = Refine<Schemas['Coded']>;
export type MultiPolygon = Refine<Schemas['MultiPolygon']>;
export type Me = Refine<Schemas['Me']>;
export type County = Refine<Schemas['County']>;
export type World = Refine<Schemas['WorldView']>;
export type ProbeView = Refine<Schemas['ProbeView']>;
export type ProbeStatus = Refine<Schemas['StatusView']>;
export type ProbeState = ProbeStatus['state'];
export type ProbeHealth = Refine<Schemas['ProbeHealth']>;
export type HealthChange = Refine<Schemas['HealthChange']>;
export type Seen = Refine<Schemas['SeenView']>;
export type SiteView = Refine<Schemas['SiteView']>;
export type TownshipView = Refine<Schemas['TownshipView']>;
export type PatrolView = Refine<Schemas['PatrolView']>;

export type Rule = Schemas['Rule'];
export type Status = Schemas['Status'];
export type Severity = Schemas['Severity'];
export type Machine = Schemas['MachineClass'];
export type Outcome = Schemas['Outcome'];
export type Ellipse = Refine<Schemas['EllipseView']>;
export type Verdict = Refine<Schemas['VerdictView']>;
export type ActorView = Refine<Schemas['ActorView']>;
export type AlertView = Refine<Schemas['AlertView']> & { rank?: number; group?: string };
export type ClaimView = Refine<Schemas['ClaimView']>;
/** Who looks at an alert now; without a claim nobody does. */
export type ClaimTold = { alert: string; claim?: ClaimView };
export type DismissalReason = Schemas['DismissalReason'];
export type DismissalView = Refine<Schemas['DismissalView']>;
export type SecondLook = Refine<Schemas['SecondLookView']>;
export type Flag = Refine<Schemas['FlagView']>;
export type FlaggedSites = Refine<Schemas['FlaggedSites']>;
/** Alerts that came in a flood, in one row. */
export type AlertGroup = { key: string; label: Coded; count: number };
/** An open list in the server's rank; `dropped` are those the page itself holds no more. */
export type AlertsPage = Pick<Refine<Schemas['AlertList']>, 'asOf'> & { alerts: AlertView[]; groups?: AlertGroup[]; dropped?: number };
export type AlertDetail = AlertView &
  Refine<Pick<Schemas['AlertDetail'], 'pictures' | 'track' | 'seen' | 'site' | 'history' | 'before' | 'after' | 'joined' | 'dispatches' | 'log'>>;

export type StepKind = Schemas['StepKind'];
export type FindingKind = Schemas['FindingKind'];
export type Step = Refine<Schemas['StepView']>;
export type Finding = Refine<Schemas['FindingView']>;
export type DispatchView = Refine<Schemas['DispatchView']>;
export type DispatchesPage = Refine<Schemas['DispatchList']>;
export type PatrolChoice = Refine<Schemas['RankedPatrol']>;

export type SystemView = Refine<Schemas['SystemView']>;
export type NoticeView = Refine<Schemas['NoticeView']>;

export type Rate = Refine<Schemas['Rate']>;
export type TownshipRate = Refine<Schemas['TownshipRate']>;
export type ClosureReview = Refine<Schemas['ClosureRates']>;
export type ClosureCase = Refine<Schemas['ClosureCaseView']>;
export type AlertReview = Refine<Schemas['AlertFigures']>;
export type ProbeReview = Refine<Schemas['ProbeFigures']>;
export type ProbeFigure = Refine<Schemas['ProbeFigure']>;
export type StageResponse = Refine<Schemas['Response']>;
