/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-csv.c: tables of services and contacts are read in each form that spreadsheets give
 * them.
 */
#include <string.h>

#include "guichet-contact-csv.h"

static char *
to_text (const char *data, gsize size)
{
  gboolean is_cut = TRUE;
  g_autoptr(GPtrArray) rows = guichet_contact_csv_read (data, size, &is_cut);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const GuichetContactCsvRow *row = rows->pdata[i];

      g_string_append_printf (text, "%u:%s", row->line, row->service);
      for (guint k = 0; k < 3; k++)
        g_string_append_printf (text, "|%s", row->wanted[k] != NULL ? row->wanted[k] : "-");
      g_string_append_c (text, '\n');
    }
  g_assert_false (is_cut);
  return g_string_free (text, FALSE);
}

/* clang-format off */
static const struct { const char *name; const char *data; const char *expected; } cases[] = {
  { "semicolons", "a;x-ovh;y-ovh;z-ovh\nb;;y-ovh;\n", "1:a|x-ovh|y-ovh|z-ovh\n2:b|-|y-ovh|-\n" },
  { "commas", "a,x,y,z\r\nb,,y,\r\n", "1:a|x|y|z\n2:b|-|y|-\n" },
  { "tabs", "a\tx\ty\tz\rb\t\ty\t\r", "1:a|x|y|z\n2:b|-|y|-\n" },
  { "mark-and-heading", "\xef\xbb\xbfService;admin;tech;billing\na;x;y;z", "2:a|x|y|z\n" },
  { "services-alone", "a\n\n  b \n", "1:a|-|-|-\n3:b|-|-|-\n" },
  { "quotes", "\"a;\"\"b\"\"\";\"x\"\n", "1:a;\"b\"|x|-|-\n" },
  { "quoted-line-end", "\"a\nb\";x\nc;y\n", "1:a\nb|x|-|-\n3:c|y|-|-\n" },
  { "open-quote", "\"a;x\nb", "1:a;x\nb|-|-|-\n" },
  { "more-columns", "a;x;y;z;done;17\n", "1:a|x|y|z\n" },
  { "latin-1", "caf\xe9.fr;x\n", "1:café.fr|x|-|-\n" },
  { "utf-8", "café.fr;x\n", "1:café.fr|x|-|-\n" },
  { "nothing", "", "" },
  { "line-ends", "\n\r\n\n", "" },
};
/* clang-format on */

static void
test_case (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = to_text (cases[i].data, strlen (cases[i].data));

  g_assert_cmpstr (text, ==, cases[i].expected);
}

/* As many rows as are read at most, after a heading and before empty lines. */
static GString *
write_most_rows (void)
{
  GString *csv = g_string_new ("service;admin;tech;billing\n");

  for (guint i = 0; i < GUICHET_CONTACT_CSV_MAX_ROWS; i++)
    g_string_append_printf (csv, "service-%u;x-ovh;y-ovh;\n", i);
  return g_string_append (csv, "\n;;\n");
}

static void
test_many (void)
{
  GString *csv = write_most_rows ();
  gboolean is_cut = TRUE;
  const gint64 begun = g_get_monotonic_time ();
  g_autoptr(GPtrArray) rows = guichet_contact_csv_read (csv->str, csv->len, &is_cut);

  g_test_message ("%" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - begun) / 1000);
  g_assert_cmpuint (rows->len, ==, GUICHET_CONTACT_CSV_MAX_ROWS);
  g_assert_false (is_cut);
  g_string_free (csv, TRUE);
}

static void
test_too_many (void)
{
  GString *csv = g_string_append (write_most_rows (), "one-more;x-ovh;;\n");
  gboolean is_cut = FALSE;
  g_autoptr(GPtrArray) rows = guichet_contact_csv_read (csv->str, csv->len, &is_cut);

  g_assert_cmpuint (rows->len, ==, GUICHET_CONTACT_CSV_MAX_ROWS);
  g_assert_true (is_cut);
  g_string_free (csv, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/contact-csv/", cases[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/contact-csv/many", test_many);
  g_test_add_func ("/contact-csv/too-many", test_too_many);
  return g_test_run ();
}
