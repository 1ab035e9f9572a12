from projects.models.action import Action, IndependentFeedback
from projects.models.agreement import AgreementReview, AgreementVersion, Clause, ClauseSuggestion, Signature
from projects.models.choices import Kind, Phase, Who, YesNo
from projects.models.decision import Decision, DecisionTaker, Method, View
from projects.models.import_batch import ImportBatch
from projects.models.participant import ExperienceStatement, Participant, PaymentChoice, Shown
from projects.models.priority import Measurement, Priority, QualityIndicator
from projects.models.project import PhaseStart, Project, ProjectRole, Role
from projects.models.shared_information import InformationKind, SharedInformation

__all__ = [
    "Action", "AgreementReview", "AgreementVersion", "Clause", "ClauseSuggestion", "Decision", "DecisionTaker",
    "ExperienceStatement", "ImportBatch", "IndependentFeedback", "InformationKind", "Kind", "Measurement",
    "Method", "Participant", "PaymentChoice", "Phase", "PhaseStart", "Priority", "Project", "ProjectRole",
    "QualityIndicator", "Role", "SharedInformation", "Shown", "Signature", "View", "Who", "YesNo",
]  # fmt: skip
