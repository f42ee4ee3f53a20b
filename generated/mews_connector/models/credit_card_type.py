"""The schema `CreditCardType`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CreditCardType(OpenEnum):
    """Network that processes payments with a card."""

    MASTER_CARD = Member("MasterCard")
    VISA = Member("Visa")
    AMEX = Member("Amex")
    DISCOVER = Member("Discover")
    DINERS_CLUB = Member("DinersClub")
    JCB = Member("Jcb")
    MAESTRO = Member("Maestro")
    UNION_PAY = Member("UnionPay")
    V_PAY = Member("VPay")
    RU_PAY = Member("RuPay")
    DANKORT = Member("Dankort")
    MIR = Member("Mir")
    VERVE = Member("Verve")
    TROY = Member("Troy")
    POST_FINANCE = Member("PostFinance")
    GIRO = Member("Giro")
    BANCOMAT = Member("Bancomat")
    BC = Member("Bc")
    CARTE_BLEUE = Member("CarteBleue")
    EFTPOS = Member("Eftpos")
    EPS = Member("Eps")
    INTERAC = Member("Interac")
    ISRACARD = Member("Isracard")
    MEPS = Member("Meps")
    NETS = Member("Nets")
    BANCONTACT = Member("Bancontact")
