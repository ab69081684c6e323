import { rankOfId } from "../../newsroom/article/id.ts";
import { DamagedIndex } from "./index-database.ts";
import type { SealedMap } from "./sealed-map.ts";

/** An article in a list, with what its place follows from. */
export interface Member {
  /** When it was published, in milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  readonly id: string;
  /** Its file inside of `content/`. */
  readonly inside: string;
  readonly isRetracted: boolean;
}

type Stored = readonly [instant: number, id: string, inside: string, isRetracted?: 1];

/** How many members stand together: as many as on a page. */
const partLength = 40;

/**
 * The lists of articles, by their names, each from its oldest article on; of the same instant, the lower id
 * first. A list without members has no name. Places are counted from 0.
 */
export class ArticleLists {
  readonly #heads: SealedMap;
  readonly #parts: SealedMap;

  /**
   * @param heads - the lengths of lists, by their names
   * @param parts - some members of a list each, by its name and their number
   */
  constructor(heads: SealedMap, parts: SealedMap) {
    this.#heads = heads;
    this.#parts = parts;
  }

  /** The lists whose names begin with a text, in the order of their names, and their lengths. */
  *listsUnder(start: string): Generator<readonly [name: string, length: number]> {
    for (const [name, length] of this.#heads.entriesUnder(start)) yield [name, Number(length)];
  }

  lengthOf(list: string): number {
    return Number(this.#heads.get(list) ?? 0);
  }

  at(list: string, place: number): Member | undefined {
    if (place < 0 || place >= this.lengthOf(list)) return undefined;
    const stored = this.#read(list, Math.floor(place / partLength))[place % partLength];
    return stored && toMember(stored);
  }

  /** The members from one place on, up to another one. */
  slice(list: string, from: number, to: number): readonly Member[] {
    const members: Member[] = [];
    const end = Math.min(to, this.lengthOf(list));
    for (let place = Math.max(0, from); place < end; place++) {
      const member = this.at(list, place);
      if (member !== undefined) members.push(member);
    }
    return members;
  }

  /** The place of an article, or the one that it would have. */
  placeOf(list: string, article: Pick<Member, "instant" | "id">): number {
    let [low, high] = [0, this.lengthOf(list)];
    while (low < high) {
      const middle = (low + high) >> 1;
      const member = this.at(list, middle);
      if (member !== undefined && compareMembers(member, article) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Makes all lists anew. @param lists - each with its members, the oldest first */
  replaceAll(lists: Iterable<readonly [name: string, members: readonly Member[]]>): void {
    this.#heads.clear();
    this.#parts.clear();
    for (const [list, members] of lists) {
      for (let start = 0; start < members.length; start += partLength) {
        const part = members.slice(start, start + partLength);
        this.#parts.set(keyOf(list, start / partLength), JSON.stringify(part.map(toStored)));
      }
      this.#heads.set(list, String(members.length));
    }
  }

  #read(list: string, number: number): readonly Stored[] {
    const part = this.#parts.get(keyOf(list, number));
    if (part === undefined) throw new DamagedIndex(`${list} lacks a part`);
    return JSON.parse(part) as readonly Stored[];
  }
}

/** The order of members: below 0 where the first one goes before the other. */
export function compareMembers(
  a: Pick<Member, "instant" | "id">,
  b: Pick<Member, "instant" | "id">,
): number {
  return a.instant - b.instant || rankOfId(a.id) - rankOfId(b.id);
}

function keyOf(list: string, number: number): string {
  return `${list} ${String(number).padStart(6, "0")}`;
}

function toStored({ instant, id, inside, isRetracted }: Member): Stored {
  return isRetracted ? [instant, id, inside, 1] : [instant, id, inside];
}

function toMember([instant, id, inside, isRetracted]: Stored): Member {
  return { instant, id, inside, isRetracted: isRetracted === 1 };
}
