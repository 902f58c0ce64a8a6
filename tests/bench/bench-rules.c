/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-rules.c: how long a form takes to be judged again when something is typed into it, in
 * microseconds:
 *
 *   bench-rules RULE...
 *
 * Prints, of each file with an eligibility rule, its fields, the median of many values typed, and
 * what 99 of 100 keep within, each with everybody told who listens.
 */
#include "guichet-rule-form.h"
#include "guichet-rule-parser.h"

#include <stdlib.h>

#define ROUNDS 200

static GuichetRule *
read_rule (const char *path)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  GuichetRule *rule = NULL;

  if (json_parser_load_from_file (parser, path, &error))
    rule = guichet_rule_parse (json_parser_get_root (parser), &error);
  if (rule == NULL)
    {
      g_printerr ("%s: %s\n", path, error->message);
      exit (EXIT_FAILURE);
    }
  return rule;
}

/* One value that is good, one that is bad, and the two words that turn most rules around. */
static const char *
pick_text (guint round)
{
  static const char *const texts[] = { "individual", "Élise Martin", "corporation", "" };

  return texts[round % G_N_ELEMENTS (texts)];
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
measure (const char *path)
{
  g_autoptr(GuichetRule) rule = read_rule (path);
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();
  g_autoptr(GArray) took = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(GuichetRuleForm) form = NULL;
  guint n_fields;

  guichet_rule_values_begin (values, "OWNER_CONTACT");
  form = guichet_rule_form_new (rule, GUICHET_RULE_TRADE, values);
  n_fields = g_list_model_get_n_items (G_LIST_MODEL (form));
  if (n_fields == 0)
    {
      g_printerr ("%s has no fields\n", path);
      exit (EXIT_FAILURE);
    }
  for (guint i = 0; i < ROUNDS * n_fields; i++)
    {
      g_autoptr(GuichetRuleField) field =
                     g_list_model_get_item (G_LIST_MODEL (form), i % n_fields);
      const gint64 begun = g_get_monotonic_time ();
      int us;

      guichet_rule_field_set_value (field, pick_text (i / n_fields));
      us = (int) (g_get_monotonic_time () - begun);
      g_array_append_val (took, us);
    }
  g_array_sort (took, compare);
  g_print ("%s\t%u\t%d\t%d\n", path, n_fields, g_array_index (took, int, took->len / 2),
           g_array_index (took, int, took->len * 99 / 100));
}

int
main (int argc, char **argv)
{
  if (argc < 2)
    {
      g_printerr ("usage: bench-rules RULE...\n");
      return 2;
    }
  for (int i = 1; i < argc; i++)
    measure (argv[i]);
  return EXIT_SUCCESS;
}
