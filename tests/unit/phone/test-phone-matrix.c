/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-phone-matrix.c: every usual spelling of a French number is found in every usual context, and
 * nothing else is.
 */
#include "guichet-phone-detector.h"

#include <string.h>

/* clang-format off */
/* Of 0123456789. */
static const char *const spellings[] = {
  "01 23 45 67 89",        "01.23.45.67.89",      "01-23-45-67-89",       "0123456789",
  "01/23/45/67/89",        "01\u202f23\u202f45\u202f67\u202f89",          "01\u00a023\u00a045\u00a067\u00a089",
  "01\u201123\u201145\u201167\u201189",           "01·23·45·67·89",       "01. 23. 45. 67. 89",
  "01 - 23 - 45 - 67 - 89", "01 / 23 / 45 / 67 / 89", "0123 456 789",      "0123 45 67 89",
  "01 2345 6789",          "+33 1 23 45 67 89",   "+33123456789",         "+33 (0)1 23 45 67 89",
  "+33 (0) 1 23 45 67 89", "+33(0)123456789",     "(+33) 1 23 45 67 89",  "(+33) 01 23 45 67 89",
  "0033 1 23 45 67 89",    "0033123456789",       "00 33 1 23 45 67 89",  "00 33 (0)1 23 45 67 89",
  "+33.1.23.45.67.89",     "+33-1-23-45-67-89",   "+33 123456789",        "+331 23 45 67 89",
  "(01) 23 45 67 89",      "33 1 23 45 67 89",    "+ 33 1 23 45 67 89",   "(0)1 23 45 67 89",
};

/* "%s" is the number. */
static const char *const contexts[] = {
  "%s", "Tél : %s", "Tél. %s", "tel:%s", "T: %s", "Mob. %s", "Portable : %s", "Appelez le %s", "joignable au %s.",
  "%s - Jean", "Jean %s", "Jean, %s, Paris", "(%s)", "« %s »", "\"%s\"", "[%s]", "<b>%s</b>", "a@example.com %s",
  "%s a@example.com", "12 rue X 75002 Paris %s", "75002 Paris\n%s\n", "%s\nwww.example.com", "le 12/05/2022 %s",
  "le 12/05/2022 à 10h30 : %s", "Fax : %s", "%s (bureau)", "Contact : Marie Dupont %s", "%s ou mail", "RDV 14h30 %s",
  "|%s|", "• %s", "- %s", "* %s", "1) %s", "Nom;Prénom;%s;Ville", "n° %s", "N° : %s", "Numéro de téléphone : %s",
  "Merci de rappeler Mme X au %s svp", "☎%s", "📞 %s", "Tel/Fax %s", "SIRET 732 829 320 00074 Tél %s",
  "SIRET 732 829 320 00074 - %s", "RCS Paris 732 829 320 - %s", "Service client %s",
  "Service client : %s (prix d’un appel local)", "%s 24h/24", "%s 7j/7", "%s de 9h à 18h", "%s poste 12", "Urgences %s",
  "{\"phone\":\"%s\"}", "phone=%s", "tel = %s", "Bureau 204, %s", "Bât. 12 - %s", "au 3e étage, tél. %s",
  "Paris (75) %s", "%s, 75002 Paris", "%s 75002 Paris", "CS 12345 - %s", "Total : 45,00 € - %s", "à 15 km. %s",
  "Client : Dupont %s", "Dossier 12345 - %s", "Commande 4512 : appeler %s", "Réf. 4578 Tél. %s",
};
/* clang-format on */

static gboolean
finds (const char *context, const char *spelling)
{
  g_auto(GStrv) halves = g_strsplit (context, "%s", 2);
  g_autofree char *text = g_strconcat (halves[0], spelling, halves[1], NULL);
  const GuichetPhoneDetectorOptions options = { .max_microseconds = -1 };
  g_autoptr(GPtrArray) numbers =
                 guichet_phone_detector_scan (text, strlen (text), &options, NULL, NULL);
  gboolean found =
      numbers->len == 1 &&
      strcmp (((GuichetPhoneNumber *) g_ptr_array_index (numbers, 0))->dial, "0033123456789") == 0;

  if (!found)
    g_test_message ("missed in “%s”", text);

  return found;
}

static void
test_all (void)
{
  guint n_found = 0, n_texts = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (contexts); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (spellings); j++)
        {
          n_found += finds (contexts[i], spellings[j]);
          n_texts++;
        }
    }

  g_test_message ("%u of %u", n_found, n_texts);
  g_assert_cmpfloat ((double) n_found / n_texts, >=, 0.99);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phone/matrix/spellings-in-contexts", test_all);

  return g_test_run ();
}
