/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-undo.c: drops what was typed into an entry, and takes it up again if people
 * change their mind. The toast has what was typed for as long as it can be undone.
 */
#include "config.h"

#include "guichet-directory-undo.h"

#include <glib/gi18n-lib.h>

/* Time enough to see it, and to press the button */
#define UNDO_SECONDS 10

typedef struct
{
  GuichetDirectoryEntry *entry;
  char *before[GUICHET_DIRECTORY_N_FIELDS]; /* each (nullable): not typed */
  char *typed[GUICHET_DIRECTORY_N_FIELDS];
} Discarded;

static void
discarded_free (gpointer data, GClosure *closure)
{
  Discarded *discarded = data;

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      g_free (discarded->before[i]);
      g_free (discarded->typed[i]);
    }
  g_object_unref (discarded->entry);
  g_free (discarded);
}

static void
undo_cb (AdwToast *toast, Discarded *discarded)
{
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (discarded->typed[i] != NULL)
      guichet_directory_entry_restore (discarded->entry, i, discarded->before[i],
                                       discarded->typed[i]);
}

/**
 * guichet_directory_undo_discard:
 * @entry: in which something was typed
 *
 * Drops what was typed.
 *
 * Returns: (transfer full): says so, and takes it up again
 */
AdwToast *
guichet_directory_undo_discard (GuichetDirectoryEntry *entry)
{
  Discarded *discarded = g_new0 (Discarded, 1);
  AdwToast *toast = adw_toast_new (_("Changes discarded"));

  discarded->entry = g_object_ref (entry);
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (guichet_directory_entry_is_changed (entry, i))
      {
        discarded->before[i] = g_strdup (guichet_directory_entry_get_before (entry, i));
        discarded->typed[i] = g_strdup (guichet_directory_entry_get (entry, i));
      }
  guichet_directory_entry_revert (entry);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  /* Shown at once: Ctrl+Z takes back what is told last. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), discarded, discarded_free,
                         0);
  return toast;
}
