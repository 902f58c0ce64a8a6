/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-text.c: the words of one change for the entries of several numbers. Pure.
 */
#include "config.h"

#include "guichet-directory-apply-text.h"

#include <glib/gi18n-lib.h>

/**
 * guichet_directory_apply_text_subject:
 * @n_entries: that were chosen
 *
 * Returns: (transfer full): a heading
 */
char *
guichet_directory_apply_text_subject (guint n_entries)
{
  return g_strdup_printf (
      ngettext ("The same for %'u number", "The same for %'u numbers", n_entries), n_entries);
}

/**
 * guichet_directory_apply_text_others:
 * @n_others: chosen entries of other countries than the one whose fields are shown
 *
 * Returns: (transfer full): that nothing is sent for them; "" for none
 */
char *
guichet_directory_apply_text_others (guint n_others)
{
  if (n_others == 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("%'u number of another country is skipped",
                                    "%'u numbers of other countries are skipped", n_others),
                          n_others);
}

/**
 * guichet_directory_apply_text_summary:
 * @n_fields: that are ticked
 * @n_entries: that they are for
 *
 * Returns: (transfer full): what is chosen so far
 */
char *
guichet_directory_apply_text_summary (guint n_fields, guint n_entries)
{
  g_autofree char *fields = NULL;

  if (n_fields == 0)
    return g_strdup (_("Tick the fields that shall be the same; the others stay as they are."));
  fields = g_strdup_printf (ngettext ("%'u field", "%'u fields", n_fields), n_fields);
  /* Translators: %s is "3 fields" */
  return g_strdup_printf (ngettext ("%s for %'u number", "%s for %'u numbers", n_entries), fields,
                          n_entries);
}

/**
 * guichet_directory_apply_text_send:
 * @n_entries: that something is sent for
 *
 * Returns: (transfer full): the label of the button
 */
char *
guichet_directory_apply_text_send (guint n_entries)
{
  return g_strdup_printf (ngettext ("Apply to %'u Number", "Apply to %'u Numbers", n_entries),
                          n_entries);
}

/**
 * guichet_directory_apply_text_unknown_column:
 * @heading: of a column of a file
 *
 * Returns: (transfer full): that nothing of it is sent
 */
char *
guichet_directory_apply_text_unknown_column (const char *heading)
{
  return g_strdup_printf (_("The column “%s” is none of an entry"), heading);
}

/**
 * guichet_directory_apply_text_title:
 * @counts: what became of it
 *
 * Returns: (transfer none): a heading; what may have arrived is not told as lost
 */
const char *
guichet_directory_apply_text_title (const GuichetBulkCounts *counts)
{
  if (counts->n_failed + counts->n_meanwhile + counts->n_uncertain + counts->n_cancelled == 0)
    return counts->n_done > 0 ? _("The entries are changed") : _("Nothing was sent");
  if (counts->n_done > 0)
    return _("Not every entry is changed");
  if (counts->n_uncertain > 0)
    return _("OVHcloud did not answer");
  return _("The entries are not changed");
}

/**
 * guichet_directory_apply_text_advice:
 * @counts: what became of it
 *
 * Returns: (transfer full): what can be done about what is not changed; "" for nothing
 */
char *
guichet_directory_apply_text_advice (const GuichetBulkCounts *counts)
{
  GString *text = g_string_new (NULL);

  if (counts->n_uncertain > 0)
    g_string_append (text,
                     _("What got no answer may be changed all the same: to try again reads it "
                             "first, and sends nothing twice."));
  if (counts->n_meanwhile > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            _("What somebody else changed meanwhile was not overwritten: look at "
                                     "it in its form."));
  return g_string_free (text, FALSE);
}
