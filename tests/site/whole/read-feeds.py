"""Prints what Debian's python3-feedparser reads in feeds, one JSON value a line, for feeds.test.ts."""

import json
import sys

import feedparser

for file in sys.argv[1:]:
    feed = feedparser.parse(file)
    print(
        json.dumps(
            {
                "fault": str(feed.bozo_exception) if feed.bozo else None,
                "title": feed.feed.get("title"),
                "entries": [
                    {
                        "id": entry.get("id"),
                        "title": entry.get("title"),
                        "link": entry.get("link"),
                        "year": entry.published_parsed.tm_year if entry.get("published_parsed") else None,
                        "length": len(entry.content[0].value) if entry.get("content") else len(entry.get("summary", "")),
                    }
                    for entry in feed.entries
                ],
            }
        )
    )
