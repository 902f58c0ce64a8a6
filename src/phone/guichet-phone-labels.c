/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-labels.c: the words that people put before numbers, in French, English, German,
 * Dutch, Spanish, Italian. Words are lower-case without accents, as guichet_phone_context_before()
 * gives the text; "*" stands for any ending.
 */
#include "guichet-phone-context.h"

#include <string.h>

/* How far a word may be from the digits that it speaks of. */
#define PHONE_REACH     36
#define REFERENCE_REACH 24
#define PEOPLE_REACH    4

/* So many digits between a word and a number: the word spoke of those. */
#define USED_UP 5

/* clang-format off */
static const char *const phone_words[] = {
  /* French */
  "tel*", "portable*", "mobile*", "mob", "gsm", "fixe", "standard", "appel*", "joindre", "joignable*", "contact*",
  "compos*", "rappel*", "sms", "ligne", "ligne directe", "ld", "numero vert", "secretariat", "accueil", "urgence*",
  "astreinte", "service client*", "relation client*", "relations client*", "service commercial", "service technique",
  "service apres-vente", "service reservation*", "service facturation", "service compta*", "service commande*",
  "service contrat*", "service livraison*", "service abonne*", "espace client*", "permanence", "bureau", "domicile",
  "conciergerie", "infoline", "renseignements", "reservation*", "rdv", "prise de rendez-vous", "numero de portable",
  /* English, and the names that programs use */
  "phone*", "cell*", "call*", "caller_id*", "dial*", "ring", "office", "direct", "sav", "hotline", "support", "whatsapp", "signal",
  "telegram", "homephone", "workphone", "msisdn", "landline", "helpline", "customer service", "reach me", "desk",
  /* German, Dutch, Spanish, Italian */
  "fon", "handy*", "rufnummer*", "durchwahl", "festnetz", "anruf*", "mobiel", "telefoon*", "bel", "movil", "llame",
  "llamar", "cellulare", "chiamare", "chiama",
  /* what guichet_phone_context_before() makes of ☎ 📞 📱 */
  "\002",
};

/* Only right before the digits. */
static const char *const phone_letters[] = { "t", "p", "m", "d", "h" };

static const char *const fax_words[] = { "fax*", "telecopie*", "telefax*", "\003" };

static const char *const reference_words[] = {
  "commande*", "order*", "facture*", "invoice*", "dossier*", "ref", "refs", "reference*", "id", "ids", "identifiant*",
  "contrat*", "compte", "account*", "carte", "card*", "colis", "suivi", "tracking", "lot", "batch",
  "serie", "serial*", "s/n", "sn", "ticket*", "matricule", "devis", "immatriculation", "passeport", "passport", "cni",
  "code", "codes", "pin", "otp", "version", "v", "build", "policy", "police n*", "sinistre",
  "licence", "license", "permis", "chassis", "vin", "sku", "article", "produit", "product*", "item",
  "transaction", "virement", "mandat", "rum", "bon de livraison", "bl", "bordereau", "recepisse", "inscription",
  "quittance", "cheque", "bon n*", "expedition", "livraison n*", "reservation n*", "numero de reservation",
  "booking", "parcel", "shipment", "asset", "inventaire", "timestamp", "epoch", "size", "taille", "offset", "index",
  "pid", "uid", "uuid", "key", "cle", "hash", "checksum", "commit", "issue", "bug", "model", "modele", "part no*",
  "p/n", "pn", "montant", "total", "capital", "solde", "prix", "price", "amount", "population", "session", "token",
  "trace", "request", "requete", "thread", "seq", "cseq", "sequence", "row", "ligne n*", "cadastre", "parcelle", "barcode",
  "code-barres", "code barre*", "kundennummer", "kundennr", "kunden-nr", "rechnung*", "bestellnummer", "bestellung",
  "auftrag*", "vertrag*", "artikel*", "seriennummer", "aktenzeichen", "sendungsnummer", "konto*", "klantnummer",
  "factuurnummer", "bestelnummer", "ordernummer", "pedido", "factura", "fattura", "ordine", "codice", "compteur", "numero de serie", "order_no", "no de serie",
};

/* People have telephones too: only right before the digits. */
static const char *const people_words[] = {
  "client :", "client:", "client n*", "code client", "ref client", "numero client", "numero de client", "no client",
  "adherent :", "adherent n*", "numero d'adherent", "abonne :", "abonne n*", "numero d'abonne", "allocataire :",
  "allocataire n*", "numero d'allocataire",
};

static const char *const not_phone_words[] = {
  "siret", "siren", "rcs", "iban", "bic", "rib", "tva", "vat", "btw", "ust-id*", "ust-idnr*", "steuernummer", "isbn",
  "issn", "ean", "gtin", "upc", "imei", "iccid", "imsi", "nir", "secu", "securite sociale", "ssn", "rna", "ape", "naf",
  "finess", "rpps", "adeli", "sha*", "md5", "doi", "pmid", "oclc", "omb no", "arxiv", "ar_xiv", "lon", "lat", "longitude",
  "latitude", "lng", "coord*", "gps", "loto", "euromillions", "keno", "tirage*", "numeros gagnants", "combinaison",
  "formula", "orcid", "siae", "kbo", "bce", "numero d'entreprise", "n° d'entreprise", "ondernemingsnummer",
  "handelsregister", "ahv", "avs", "nif", "cif", "dni", "partita iva", "p.iva", "codice fiscale", "ddr", "crc",
};
/* What is written after a number, right away or in brackets. */
static const char *const words_after[] = {
  "portable", "mobile", "fixe", "bureau", "domicile", "tel", "standard", "perso", "pro", "gsm", "cell", "home", "work",
};
static const char *const fax_after[] = { "fax", "telecopie" };

/* How French law has the price of a call announced; "?" is the euro sign. */
static const char *const prices[] = {
  "?/min", "? / min", "? /min", "?/mn", "eur/min", "cts/min", "?/appel", "? / appel", "appel gratuit", "appels gratuits",
  "prix appel", "prix d'un appel", "prix d'appel", "appel local", "non surtaxe", "service gratuit", "numero gratuit",
};
/* clang-format on */

/* How many characters of the text at @at are @word, "*" in which stands for any ending; 0 if it is
 * another word. */
static int
match_word (const char *before, int at, const char *word)
{
  int size = 0;

  while (word[size] != '\0' && word[size] == before[at + size])
    size++;
  if (word[size] == '*')
    return size;
  if (word[size] != '\0' ||
      (g_ascii_isalpha (before[at + size]) && g_ascii_isalpha (word[size - 1])))
    return 0;

  return size;
}

/* How many characters stand after the last of @words in @before; G_MAXINT if none is there. */
static int
find_distance (const char *before, const char *const *words, gsize n_words)
{
  int length = (int) strlen (before);
  int best = G_MAXINT;

  for (int at = 0; at < length; at++)
    {
      /* Only where a word begins. */
      if (at > 0 && g_ascii_isalnum (before[at - 1]) && g_ascii_isalnum (before[at]))
        continue;
      for (gsize i = 0; i < n_words; i++)
        {
          int size = match_word (before, at, words[i]);

          if (size > 0)
            best = MIN (best, length - at - size);
        }
    }

  return best;
}

/* Whether the word has its number already: many digits, or some and a comma: "code 4521, sinon
 * 06…". */
static gboolean
is_used_up (const char *before, int distance)
{
  int n_digits = 0;

  for (const char *p = before + strlen (before) - distance; *p != '\0'; p++)
    {
      n_digits += g_ascii_isdigit (*p);
      if (n_digits >= USED_UP || (n_digits >= 2 && strchr (",;)", *p) != NULL))
        return TRUE;
    }

  return FALSE;
}

/* "n° de compteur : ", "No. membre ": whatever the noun is, it has a number that is not dialled. */
static int
find_numbered_noun (const char *before)
{
  /* "N° Vert": these say what kind of telephone number it is. */
  static const char *const kinds[] = { "vert",   "azur",  "indigo", "cristal", "gratuit",
                                       "unique", "court", "direct", "perso",   "pro" };
  static const char *const articles[] = { " ", ".", "d'", "de la ", "de l'", "de ", "du ", "des " };
  int length = (int) strlen (before);
  int tail = length;
  const char *noun;

  while (tail > 0 && strchr (" :", before[tail - 1]) != NULL)
    tail--;
  for (noun = before + tail; noun > before && (g_ascii_isalpha (noun[-1]) || noun[-1] == '?');)
    noun--;
  if (before + tail - noun < 4 || length - tail > 3)
    return G_MAXINT;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_has_prefix (noun, kinds[i]))
        return G_MAXINT;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      gsize size = strlen (articles[i]);

      if (noun - before >= (gssize) size && memcmp (noun - size, articles[i], size) == 0)
        noun -= size;
    }
  while (noun > before && strchr (" .", noun[-1]) != NULL)
    noun--;

  return noun - before >= 2 && memcmp (noun - 2, "no", 2) == 0 &&
                 (noun - before == 2 || !g_ascii_isalnum (noun[-3]))
             ? length - tail
             : G_MAXINT;
}

/* "T : ", but not the end of "qu'il m'a dit ". */
static int
find_letter (const char *before)
{
  int distance = find_distance (before, phone_letters, G_N_ELEMENTS (phone_letters));

  if (distance == G_MAXINT ||
      strspn (before + strlen (before) - distance, " .:)") != (gsize) distance)
    return G_MAXINT;

  return distance;
}

/**
 * guichet_phone_labels_find:
 * @before: what stands before the digits, folded
 * @distance: (out): how many characters stand between the word and the digits
 *
 * Returns: what the nearest word says of the digits
 */
GuichetPhoneLabelKind
guichet_phone_labels_find (const char *before, int *distance)
{
  int phone =
      MIN (find_distance (before, phone_words, G_N_ELEMENTS (phone_words)), find_letter (before));
  int fax = find_distance (before, fax_words, G_N_ELEMENTS (fax_words));
  int reference = MIN (find_distance (before, reference_words, G_N_ELEMENTS (reference_words)),
                       find_numbered_noun (before));
  int people = find_distance (before, people_words, G_N_ELEMENTS (people_words));
  int not_phone = find_distance (before, not_phone_words, G_N_ELEMENTS (not_phone_words));

  if (people <= PEOPLE_REACH)
    reference = MIN (reference, people);
  *distance = MIN (MIN (phone, fax), MIN (reference, not_phone));
  if (phone < PHONE_REACH && phone == *distance)
    return GUICHET_PHONE_LABEL_KIND_PHONE;
  if (*distance >= PHONE_REACH || is_used_up (before, *distance))
    {
      *distance = phone;
      return phone < PHONE_REACH ? GUICHET_PHONE_LABEL_KIND_PHONE : GUICHET_PHONE_LABEL_KIND_NONE;
    }
  if (fax == *distance)
    return GUICHET_PHONE_LABEL_KIND_FAX;
  if (*distance >= REFERENCE_REACH)
    return GUICHET_PHONE_LABEL_KIND_NONE;

  return reference < not_phone ? GUICHET_PHONE_LABEL_KIND_REFERENCE
                               : GUICHET_PHONE_LABEL_KIND_NOT_PHONE;
}

static gboolean
starts_with_one_of (const char *text, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (g_str_has_prefix (text, words[i]) && !g_ascii_isalnum (text[strlen (words[i])]))
        return TRUE;
    }

  return FALSE;
}

/**
 * guichet_phone_labels_is_phone_name:
 * @name: what stands before "=", folded
 *
 * Returns: whether @name ends in a word for a telephone, as in "customer_phone="
 */
gboolean
guichet_phone_labels_is_phone_name (const char *name)
{
  static const char *const names[] = {
    "tel", "telephone", "phone",    "phonenumber", "phone_number", "mobile",
    "fax", "gsm",       "portable", "caller",      "callee",       "from",
    "to",  "msisdn",    "cell",     "dest",        "number",       "numero",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize size = strlen (names[i]), length = strlen (name);

      if (length >= size && strcmp (name + length - size, names[i]) == 0 &&
          (length == size || !g_ascii_isalnum (name[length - size - 1])))
        return TRUE;
    }

  return FALSE;
}

/**
 * guichet_phone_labels_find_after:
 * @after: what stands after the digits, folded
 *
 * Returns: what it says of the digits
 */
GuichetPhoneLabelKind
guichet_phone_labels_find_after (const char *after)
{
  const char *word = after + strspn (after, " (-");

  if (starts_with_one_of (word, fax_after, G_N_ELEMENTS (fax_after)))
    return GUICHET_PHONE_LABEL_KIND_FAX;
  if (strchr (after, '(') != NULL && strchr (after, '(') < word &&
      starts_with_one_of (word, words_after, G_N_ELEMENTS (words_after)))
    return GUICHET_PHONE_LABEL_KIND_PHONE;

  for (gsize i = 0; i < G_N_ELEMENTS (prices); i++)
    {
      if (strstr (after, prices[i]) != NULL)
        return GUICHET_PHONE_LABEL_KIND_PHONE;
    }

  return GUICHET_PHONE_LABEL_KIND_NONE;
}
