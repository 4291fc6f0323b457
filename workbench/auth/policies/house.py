"""Routes of the house itself: signing in, accounts, starting and setting up a review, its whole and its journal."""

from workbench.auth.permissions import Permission

ROUTES: dict[str, Permission] = {
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
    # How a partnership's reports look: administrators choose, whoever reads a report sees it
    "looks.index": Permission.ADMINISTER,
    "looks.choose": Permission.ADMINISTER,
    "looks.logo": Permission.ADMINISTER,
    "looks.colours": Permission.ADMINISTER,
    "looks.sample_pdf": Permission.ADMINISTER,
    "looks.logo_of_review": Permission.READ_RELEASED,
    "looks.colours_of_review": Permission.READ_RELEASED,
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
    # Quality markers: everybody who reads drafts looks, leads judge
    "quality.index": Permission.SEE_DRAFTS,
    "quality.judge": Permission.SET_UP,
    "quality.involvement": Permission.SEE_DRAFTS,
    "quality.involve": Permission.SET_UP,
    "quality.change_involvement": Permission.SET_UP,
    "quality.remove_involvement": Permission.SET_UP,
    # Taking a whole review out, and bringing one in
    "exchange.choose": Permission.SET_UP,
    "exchange.take": Permission.SET_UP,
    "exchange.bring_in": Permission.START_REVIEW,
    # Journal
    "journal.of_review": Permission.SEE_JOURNAL,
}
