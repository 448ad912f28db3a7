"""Makes one city: lays it out, writes every table's rows, and the truth beside them."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.city.branches import write_branches, write_groups
from loaders.city.collection import write_collection
from loaders.city.committees import plant_committees, plant_units
from loaders.city.companies import Companies, Company
from loaders.city.conferences import join, write_conferences
from loaders.city.desks import write_desks
from loaders.city.draft import Draft
from loaders.city.duties import write_powers, write_street_duties
from loaders.city.elections import plant_elections
from loaders.city.figures import write_figures
from loaders.city.firms import write_firms
from loaders.city.forms import plant_forms
from loaders.city.gatherings import write_gatherings
from loaders.city.grids import write_grid_staff
from loaders.city.heads import plant_origins, write_heads
from loaders.city.holes import play_holes
from loaders.city.lists import write_lists
from loaders.city.mains import found_mains
from loaders.city.members import FORMER, Members, write_duties
from loaders.city.needs import write_needs
from loaders.city.networks import write_networks
from loaders.city.owners import OwnersCommittees
from loaders.city.party import plant_party
from loaders.city.plan import lay_out
from loaders.city.play import play_scenes
from loaders.city.reform import write_street_bodies
from loaders.city.rest import finish
from loaders.city.routes import plant_routes
from loaders.city.stage import Stage
from loaders.city.standards import write_checks
from loaders.city.succession import write_succession
from loaders.city.tasks import write_tasks
from loaders.city.terms import plant_terms
from loaders.city.tiers import write_areas, write_committees, write_upper_bodies
from loaders.city.ward import Compound, Ward

GROUPS_OF_JOINT_BRANCH = 2
FIGURES = {
    "cities": ("areas", "City", None),
    "counties": ("areas", "County", None),
    "streets": ("areas", "Street", None),
    "towns": ("areas", "Town", None),
    "communities": ("areas", "Community", None),
    "grids": ("areas", "Grid", None),
    "compounds": ("areas", "Compound", None),
    "working_committees": ("organizations", "WorkingCommittee", None),
    "community_committees": ("organizations", "CommunityCommittee", "committee"),
    "community_branches": ("organizations", "CommunityCommittee", "branch"),
    "grid_branches": ("organizations", "Branch", "grid"),
    "branch_groups": ("organizations", "BranchGroup", None),
    "property_companies": ("organizations", "PropertyCompany", None),
    "elected_owners_committees": ("organizations", "OwnersCommittee", "elected"),
    "substitute_owners_committees": ("organizations", "OwnersCommittee", "substitute"),
    "joint_conferences": ("organizations", "JointConference", None),
    "plans": ("policies", None, None),
    "tasks": ("tasks", None, None),
    "dropped_certificates": ("certificates", None, None),
    "removed_plaques": ("plaques", None, None),
}
"""What is counted of a city: the figures of seed:1 and a few more."""


def figures(draft: Draft) -> dict[str, int]:
    """The figures of a city, as written."""
    return {name: draft.rows.kinds[kind] for name, kind in FIGURES.items()}


def make(number: int, seed: int, serials: Iterator[int]) -> Draft:
    """The city of that number; `serials` number the identity numbers of all cities together."""
    draft = Draft(number, seed, serials)
    wards = lay_out(draft)
    write_areas(draft, wards)
    write_upper_bodies(draft)
    staffs = write_committees(draft, wards)
    write_branches(draft, wards, staffs)
    write_grid_staff(draft, wards, staffs)
    companies = Companies(draft, staffs)
    mains = found_mains(companies, wards)
    write_groups(draft, wards, _under_joint_branch(mains))
    owners = OwnersCommittees(draft)
    stage = Stage(draft, companies, owners, mains)
    finish(stage, play_scenes(stage, wards))
    play_holes(stage, wards)
    companies.close()
    plant_forms(draft)
    plant_committees(draft)
    plant_units(draft)
    plant_terms(draft)
    plant_elections(draft, owners.elected)
    plant_party(draft, owners.elected)
    plant_routes(draft, companies.all, staffs)
    plant_origins(draft, wards, write_heads(draft, wards))
    _write_conferences_and_tasks(draft, wards)
    _write_streets(draft, wards)
    write_needs(draft, wards, write_networks(draft, wards))
    write_firms(draft, wards)
    write_checks(draft)
    write_figures(draft)
    write_collection(draft)
    write_succession(draft, wards)
    draft.list_people()
    return draft


def _write_conferences_and_tasks(draft: Draft, wards: list[Ward]) -> None:
    """The joint conferences with their members, duties and meetings, and the tasks of those members."""
    members = Members(draft)
    conferences = write_conferences(draft, wards, members)
    seated = {(unit, span.state) for each in conferences for unit, span in each.members.items()}
    doubtful = {unit for unit, state in seated if state == "possible"} - {
        unit for unit, state in seated if state == "certain"
    }
    write_duties(draft, members, {unit for unit, _ in seated}, doubtful)
    join(draft, members.gone, conferences[0].code, FORMER)
    write_gatherings(draft, conferences)
    write_tasks(draft, members)


def _write_streets(draft: Draft, wards: list[Ward]) -> None:
    """The streets' bodies, duties and powers, and what the communities are asked for."""
    streets = write_street_bodies(draft)
    write_street_duties(draft, streets)
    write_powers(draft, streets)
    write_desks(draft, wards, write_lists(draft, wards), streets)


def _under_joint_branch(mains: dict[Ward, Company]) -> dict[Compound, str]:
    """Two compounds whose groups are under the joint branch that possibly is there."""
    company = next(company for company in mains.values() if company.kind == "unsure_branch")
    grouped = [c for c in company.ward.compounds if c.grouped and c.grids[0].cover == "held"]
    return dict.fromkeys(grouped[:GROUPS_OF_JOINT_BRANCH], company.body)
