/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-form-bar.c: how much was typed into a form, and what can be done with it:
 * applied or discarded. Hidden while nothing was typed. Does neither itself.
 */
#include "config.h"

#include "guichet-form-bar.h"

#include <glib/gi18n-lib.h>

#include "guichet-wrap-layout.h"

struct _GuichetFormBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkSpinner *spinner;
  GtkLabel *label;
  GtkWidget *discard_button;
  GtkWidget *apply_button;

  guint n_changes;
  gboolean is_busy;
  gboolean is_possible; /* what the button says */
  guint n_wrong;
};

G_DEFINE_FINAL_TYPE (GuichetFormBar, guichet_form_bar, ADW_TYPE_BIN)

enum
{
  APPLY,
  DISCARD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
write_state (GuichetFormBar *self)
{
  if (self->is_busy)
    return g_strdup (_("Applying the changes…"));
  if (self->n_wrong > 0)
    return g_strdup_printf (
        ngettext ("%'u field is not right yet", "%'u fields are not right yet", self->n_wrong),
        self->n_wrong);
  return g_strdup_printf (ngettext ("%'u field changed", "%'u fields changed", self->n_changes),
                          self->n_changes);
}

static void
refresh (GuichetFormBar *self)
{
  g_autofree char *state = write_state (self);
  const gboolean is_shown = self->n_changes > 0 || self->is_busy;

  /* It goes away with the words that it had. */
  if (is_shown)
    gtk_label_set_label (self->label, state);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->is_busy);
  gtk_spinner_set_spinning (self->spinner, self->is_busy);
  gtk_widget_set_sensitive (self->discard_button, !self->is_busy);
  gtk_widget_set_sensitive (self->apply_button, !self->is_busy && self->is_possible);
  gtk_revealer_set_reveal_child (self->revealer, is_shown);
}

static void
apply_cb (GuichetFormBar *self)
{
  g_signal_emit (self, signals[APPLY], 0);
}

static void
discard_cb (GuichetFormBar *self)
{
  g_signal_emit (self, signals[DISCARD], 0);
}

/**
 * guichet_form_bar_set_changes:
 * @n_changes: fields with another value than the saved one
 *
 * Something was typed, or nothing any more: what was wrong may be right now.
 */
void
guichet_form_bar_set_changes (GuichetFormBar *self, guint n_changes)
{
  g_return_if_fail (GUICHET_IS_FORM_BAR (self));

  self->n_changes = n_changes;
  self->n_wrong = 0;
  refresh (self);
}

/**
 * guichet_form_bar_set_apply:
 * @label: of the button, translated
 * @is_possible: whether it can be pressed
 *
 * What becomes of what was typed.
 */
void
guichet_form_bar_set_apply (GuichetFormBar *self, const char *label, gboolean is_possible)
{
  g_return_if_fail (GUICHET_IS_FORM_BAR (self));

  gtk_button_set_label (GTK_BUTTON (self->apply_button), label);
  gtk_widget_set_tooltip_text (self->apply_button, NULL);
  self->is_possible = is_possible;
  refresh (self);
}

void
guichet_form_bar_set_busy (GuichetFormBar *self, gboolean is_busy)
{
  g_return_if_fail (GUICHET_IS_FORM_BAR (self));

  self->is_busy = is_busy;
  refresh (self);
}

/**
 * guichet_form_bar_set_wrong:
 * @n_wrong: fields that keep it from being sent
 *
 * Says so until something else is typed.
 */
void
guichet_form_bar_set_wrong (GuichetFormBar *self, guint n_wrong)
{
  g_return_if_fail (GUICHET_IS_FORM_BAR (self));

  self->n_wrong = n_wrong;
  refresh (self);
}

static void
guichet_form_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_FORM_BAR);
  G_OBJECT_CLASS (guichet_form_bar_parent_class)->dispose (object);
}

static void
guichet_form_bar_class_init (GuichetFormBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_form_bar_dispose;

  signals[APPLY] = g_signal_new ("apply", GUICHET_TYPE_FORM_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[DISCARD] = g_signal_new ("discard", GUICHET_TYPE_FORM_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (GUICHET_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-form-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetFormBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, GuichetFormBar, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetFormBar, label);
  gtk_widget_class_bind_template_child (widget_class, GuichetFormBar, discard_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetFormBar, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
}

static void
guichet_form_bar_init (GuichetFormBar *self)
{
  self->is_possible = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
