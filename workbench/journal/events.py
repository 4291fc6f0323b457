"""Every kind of change the journal knows, in words. An event that is not here cannot be written up."""

EVENTS: dict[str, str] = {
    "user.signed_in": "signed in",
    "user.signed_out": "signed out",
    "user.added": "added somebody who can sign in",
    "user.disabled": "stopped somebody from signing in",
    "user.enabled": "let somebody sign in again",
    "user.password_changed": "changed their password",
    "review.started": "started the review",
    "review.changed": "changed the purpose and questions",
    "review.promised": "wrote down what participants were promised",
    "agency.added": "added an agency",
    "agency.changed": "changed an agency",
    "person.added": "put somebody under a code",
    "person.changed": "changed a code or a name",
    "names.shown": "looked at real names",
    "names.hidden": "went back to codes",
    "member.invited": "invited somebody",
    "member.withdrawn": "withdrew an invitation",
    "member.joined": "joined the review",
    "member.removed": "took somebody out of the review",
    "source.received": "brought in a file",
    "source.checked": "changed how a file is read",
    "source.added": "added a file’s entries to the timeline",
    "source.mended": "placed rows of a file",
    "source.set_aside": "set a file aside",
    "source.taken_up": "took up a file that was set aside",
    "entry.added": "added an entry by hand",
    "entry.changed": "changed an entry",
    "entry.noted": "wrote a note on an entry",
    "conversation.added": "added a conversation note",
    "conversation.changed": "changed a conversation note or its readers",
    "episode.started": "started an episode",
    "episode.changed": "wrote parts of an episode",
    "episode.entries_chosen": "chose the entries of an episode",
    "episode.opened": "opened an episode to practitioners",
    "episode.closed": "took an episode back from practitioners",
    "account.added": "wrote how an episode looked",
    "account.changed": "changed an account",
}


def words(event: str) -> str:
    """An event in words."""
    return EVENTS[event]
