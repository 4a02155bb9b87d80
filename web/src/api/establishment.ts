/** What an establishment is told, and what it publishes. */

import type { How } from './amphi';
import type { Likelihood } from './results';
import type { Phase } from './types';

export interface EstablishmentPost {
  post: string;
  amphitheatre: string | null;
  specialty?: string | null;
  establishment?: string;
  unit: string;
  places: number;
  left: number;
  state?: string;
  /** Null: the wishes fill it. */
  stayEmpty?: Likelihood | null;
}

export interface EstablishmentEvent {
  type: string;
  at?: string;
  amphitheatre?: string;
  position?: number;
  post?: string;
  unit?: string;
  placesLeft?: number;
  reason?: string;
  how?: How;
  [key: string]: unknown;
}

export interface EstablishmentView {
  finess: string;
  name: string;
  posts: EstablishmentPost[];
  totals: { places: number; taken: number; left: number; mayStayEmpty?: number };
  recent: EstablishmentEvent[];
}

/** Somebody who takes up a post in an establishment. */
export interface Arrival {
  familyName: string | null;
  givenName: string | null;
  rpps: string | null;
  email: string | null;
  phone: string | null;
  specialty: string;
  phase: Phase;
  unit: string;
  finess: string;
  from: string;
  until: string;
  supernumerary: boolean;
  post: string;
  campaign: string;
}

export interface ContentPage {
  finess?: string;
  slug: string;
  title: string;
  body: string;
  kind: string;
  revision?: number;
  at?: string;
  establishment?: string;
}
