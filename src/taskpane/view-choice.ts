import { Store } from './store.js';

/** The two halves of the product: 点検 for an insurer's staff, 集計 for the regulator's. */
export type View = 'insurer' | 'regulator';

/** Which half the page shows. It is kept in the page's memory alone; `?view=regulator` in the address opens that one first. */
export class ViewChoice extends Store<{ readonly view: View }> {
  constructor(query: string) {
    super({ view: new URLSearchParams(query).get('view') === 'regulator' ? 'regulator' : 'insurer' });
  }

  show(view: View): void {
    if (view !== this.state.view) this.change({ view });
  }
}
