/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-form-bar.c: how much was typed into an entry, and what can be done with it:
 * applied or discarded. Hidden while nothing was typed. Does neither itself.
 */
#include "config.h"

#include "guichet-directory-form-bar.h"

#include <glib/gi18n-lib.h>

#include "guichet-wrap-layout.h"

struct _GuichetDirectoryFormBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkSpinner *spinner;
  GtkLabel *label;
  GtkWidget *discard_button;
  GtkWidget *apply_button;

  GuichetDirectoryEntry *entry; /* (nullable) */
  gboolean is_busy;
  guint n_wrong;
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryFormBar, guichet_directory_form_bar, ADW_TYPE_BIN)

enum
{
  APPLY,
  DISCARD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
write_state (GuichetDirectoryFormBar *self, guint n_changes)
{
  if (self->is_busy)
    return g_strdup (_("Applying the changes…"));
  if (self->n_wrong > 0)
    return g_strdup_printf (
        ngettext ("%'u field is not right yet", "%'u fields are not right yet", self->n_wrong),
        self->n_wrong);
  return g_strdup_printf (ngettext ("%'u field changed", "%'u fields changed", n_changes),
                          n_changes);
}

static void
refresh (GuichetDirectoryFormBar *self)
{
  const guint n_changes =
      self->entry != NULL ? guichet_directory_entry_get_n_changes (self->entry) : 0;
  g_autofree char *state = write_state (self, n_changes);
  const gboolean is_shown = n_changes > 0 || self->is_busy;

  /* It goes away with the words that it had. */
  if (is_shown)
    gtk_label_set_label (self->label, state);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->is_busy);
  gtk_spinner_set_spinning (self->spinner, self->is_busy);
  gtk_widget_set_sensitive (self->discard_button, !self->is_busy);
  gtk_widget_set_sensitive (self->apply_button, !self->is_busy);
  gtk_revealer_set_reveal_child (self->revealer, is_shown);
}

static void
typed_cb (GuichetDirectoryFormBar *self)
{
  self->n_wrong = 0;
  refresh (self);
}

static void
apply_cb (GuichetDirectoryFormBar *self)
{
  g_signal_emit (self, signals[APPLY], 0);
}

static void
discard_cb (GuichetDirectoryFormBar *self)
{
  g_signal_emit (self, signals[DISCARD], 0);
}

/**
 * guichet_directory_form_bar_set_entry:
 * @entry: (nullable): what is typed into
 */
void
guichet_directory_form_bar_set_entry (GuichetDirectoryFormBar *self, GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FORM_BAR (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    {
      g_signal_connect_object (entry, "field-changed", G_CALLBACK (typed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (entry, "notify::n-changes", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
    }
  self->n_wrong = 0;
  refresh (self);
}

void
guichet_directory_form_bar_set_busy (GuichetDirectoryFormBar *self, gboolean is_busy)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FORM_BAR (self));

  self->is_busy = is_busy;
  refresh (self);
}

/**
 * guichet_directory_form_bar_set_wrong:
 * @n_wrong: fields that keep it from being sent
 *
 * Says so until something else is typed.
 */
void
guichet_directory_form_bar_set_wrong (GuichetDirectoryFormBar *self, guint n_wrong)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_FORM_BAR (self));

  self->n_wrong = n_wrong;
  refresh (self);
}

static void
guichet_directory_form_bar_dispose (GObject *object)
{
  g_clear_object (&GUICHET_DIRECTORY_FORM_BAR (object)->entry);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DIRECTORY_FORM_BAR);
  G_OBJECT_CLASS (guichet_directory_form_bar_parent_class)->dispose (object);
}

static void
guichet_directory_form_bar_class_init (GuichetDirectoryFormBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_directory_form_bar_dispose;

  signals[APPLY] = g_signal_new ("apply", GUICHET_TYPE_DIRECTORY_FORM_BAR, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DISCARD] = g_signal_new ("discard", GUICHET_TYPE_DIRECTORY_FORM_BAR, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (GUICHET_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-form-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormBar, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormBar, label);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormBar, discard_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryFormBar, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
}

static void
guichet_directory_form_bar_init (GuichetDirectoryFormBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
