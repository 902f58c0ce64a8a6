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
  "phone*", "cell*", "call*", "dial*", "ring", "office", "direct", "sav", "hotline", "support", "whatsapp", "signal",
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
  "client", "cliente", "contrat*", "compte", "account*", "carte", "card*", "colis", "suivi", "tracking", "lot", "batch",
  "serie", "serial*", "s/n", "sn", "ticket*", "matricule", "devis", "immatriculation", "passeport", "passport", "cni",
  "code", "codes", "pin", "otp", "version", "v", "build", "policy", "police n*", "adherent*", "abonne", "sinistre",
  "allocataire", "licence", "license", "permis", "chassis", "vin", "sku", "article", "produit", "product*", "item",
  "transaction", "virement", "mandat", "rum", "bon de livraison", "bl", "bordereau", "recepisse", "inscription",
  "quittance", "cheque", "bon n*", "expedition", "livraison n*", "reservation n*", "numero de reservation",
  "booking", "parcel", "shipment", "asset", "inventaire", "timestamp", "epoch", "size", "taille", "offset", "index",
  "pid", "uid", "uuid", "key", "cle", "hash", "checksum", "commit", "issue", "bug", "model", "modele", "part no*",
  "p/n", "pn", "montant", "total", "capital", "solde", "prix", "price", "amount", "population", "session", "token",
  "trace", "request", "requete", "thread", "seq", "sequence", "row", "ligne n*", "cadastre", "parcelle", "barcode",
  "code-barres", "code barre*", "kundennummer", "kundennr", "kunden-nr", "rechnung*", "bestellnummer", "bestellung",
  "auftrag*", "vertrag*", "artikel*", "seriennummer", "aktenzeichen", "sendungsnummer", "konto*", "klantnummer",
  "factuurnummer", "bestelnummer", "ordernummer", "pedido", "factura", "fattura", "ordine", "codice",
};

static const char *const not_phone_words[] = {
  "siret", "siren", "rcs", "iban", "bic", "rib", "tva", "vat", "btw", "ust-id*", "ust-idnr*", "steuernummer", "isbn",
  "issn", "ean", "gtin", "upc", "imei", "iccid", "imsi", "nir", "secu", "securite sociale", "ssn", "rna", "ape", "naf",
  "finess", "rpps", "adeli", "sha*", "md5", "doi", "pmid", "oclc", "omb no", "arxiv", "lon", "lat", "longitude",
  "latitude", "lng", "coord*", "gps", "loto", "euromillions", "keno", "tirage*", "numeros gagnants", "combinaison",
  "formula", "orcid", "siae", "kbo", "bce", "numero d'entreprise", "n° d'entreprise", "ondernemingsnummer",
  "handelsregister", "ahv", "avs", "nif", "cif", "dni", "partita iva", "p.iva", "codice fiscale", "ddr", "crc",
};
/* clang-format on */

static gboolean
fits (const char *before, int length, const char *word, int size, gboolean prefix, int at)
{
  if (memcmp (before + at, word, (gsize) size) != 0)
    return FALSE;
  if (at > 0 && g_ascii_isalnum (before[at - 1]) && g_ascii_isalnum (word[0]))
    return FALSE;

  return prefix || at + size == length || !g_ascii_isalpha (before[at + size]) ||
         !g_ascii_isalpha (word[size - 1]);
}

/* How many characters stand after the last of @words in @before; G_MAXINT if none is there. */
static int
find_distance (const char *before, const char *const *words, gsize n_words)
{
  int length = (int) strlen (before);
  int best = G_MAXINT;

  for (gsize i = 0; i < n_words; i++)
    {
      int size = (int) strlen (words[i]);
      gboolean prefix = words[i][size - 1] == '*';

      size -= prefix;
      for (int at = length - size; at >= 0 && length - at - size < best; at--)
        {
          if (fits (before, length, words[i], size, prefix, at))
            best = length - at - size;
        }
    }

  return best;
}

static gboolean
is_used_up (const char *before, int distance)
{
  int n_digits = 0;

  for (const char *p = before + strlen (before) - distance; *p != '\0'; p++)
    n_digits += g_ascii_isdigit (*p);

  return n_digits >= USED_UP;
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
  int reference = find_distance (before, reference_words, G_N_ELEMENTS (reference_words));
  int not_phone = find_distance (before, not_phone_words, G_N_ELEMENTS (not_phone_words));

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
