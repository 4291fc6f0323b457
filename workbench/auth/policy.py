"""The table: every route of the workbench, and the one permission it needs. A route that is not here fails the build."""

from workbench.auth.permissions import Permission

POLICY: dict[str, Permission] = {
    # The house
    "static": Permission.ANYBODY,
    "about.accessibility": Permission.ANYBODY,
    "about.privacy": Permission.ANYBODY,
    "about.guide": Permission.ANYBODY,
    "about.alive": Permission.ANYBODY,
    # Signing in
    "signing_in.form": Permission.ANYBODY,
    "signing_in.leave": Permission.SIGNED_IN,
    # Accounts
    "accounts.accept": Permission.ANYBODY,
    "accounts.password": Permission.SIGNED_IN,
    "accounts.everybody": Permission.ADMINISTER,
    "accounts.add": Permission.ADMINISTER,
    "accounts.disable": Permission.ADMINISTER,
    "accounts.enable": Permission.ADMINISTER,
    # Reviews
    "reviews.index": Permission.SIGNED_IN,
    "reviews.start": Permission.START_REVIEW,
    "reviews.overview": Permission.ENTER,
    # Setting a review up
    "set_up.purpose": Permission.SET_UP,
    "set_up.promised": Permission.SET_UP,
    "set_up.agency_list": Permission.SET_UP,
    "set_up.agency": Permission.SET_UP,
    "set_up.person_list": Permission.SET_UP,
    "set_up.person": Permission.SET_UP,
    "set_up.members": Permission.SET_UP,
    "set_up.invite": Permission.SET_UP,
    "set_up.withdraw": Permission.SET_UP,
    "set_up.remove": Permission.SET_UP,
    "set_up.show_names": Permission.SEE_NAMES,
    "set_up.hide_names": Permission.SEE_NAMES,
    # Chronology
    "chronology.sources": Permission.GATHER,
    "chronology.source": Permission.GATHER,
    "chronology.original": Permission.GATHER,
    "chronology.add": Permission.GATHER,
    "chronology.mend": Permission.GATHER,
    "chronology.set_aside": Permission.GATHER,
    "chronology.take_up": Permission.GATHER,
    "chronology.timeline": Permission.GATHER,
    "chronology.narrow": Permission.GATHER,
    "chronology.picture": Permission.GATHER,
    "chronology.entry": Permission.GATHER,
    "chronology.note": Permission.GATHER,
    "chronology.add_entry": Permission.GATHER,
    "chronology.change_entry": Permission.GATHER,
    # Conversations: reading one is by name, see auth/children.py
    "conversations.index": Permission.GATHER,
    "conversations.add": Permission.GATHER,
    "conversations.show": Permission.GATHER,
    "conversations.change": Permission.GATHER,
    # Episodes
    "episodes.index": Permission.ANALYSE,
    "episodes.start": Permission.ANALYSE,
    "episodes.show": Permission.ANALYSE,
    "episodes.change": Permission.ANALYSE,
    "episodes.open": Permission.ANALYSE,
    "episodes.close": Permission.ANALYSE,
    "episodes.entries": Permission.ANALYSE,
    "episodes.add_account": Permission.ANALYSE,
    "episodes.change_account": Permission.ANALYSE,
    "episodes.opened": Permission.READ_OPENED,
    "episodes.opened_show": Permission.READ_OPENED,
    "episodes.own_account": Permission.READ_OPENED,
    # Factors
    "factors.index": Permission.ANALYSE,
    "factors.mark_entry": Permission.ANALYSE,
    "factors.mark_account": Permission.ANALYSE,
    "factors.mark_conversation": Permission.ANALYSE,
    "factors.add": Permission.ANALYSE,
    "factors.change": Permission.ANALYSE,
    "factors.anchor": Permission.ANALYSE,
    "factors.remove": Permission.ANALYSE,
    # Journal
    "journal.of_review": Permission.SEE_JOURNAL,
}
