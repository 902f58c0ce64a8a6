/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-progress.c: how far a change of contacts has come, and the buttons that
 * hold, resume and cancel it.
 */
#include "config.h"

#include "guichet-contact-change-progress.h"

#include "guichet-contact-change-text.h"
#include "guichet-only-child.h"
#include "guichet-problem.h"

#include <glib/gi18n-lib.h>

struct _GuichetContactChangeProgress
{
  AdwBin parent_instance;

  GuichetProblem *problem;
  GtkLabel *state;
  GtkProgressBar *bar;
  GtkLabel *count;
  GtkLabel *remaining;
  GtkWidget *pause_button;
  GtkWidget *resume_button;
  GtkWidget *cancel_button;
  GtkLabel *hint;

  GuichetContactBulk *bulk;
  gboolean is_cancelled;
};

G_DEFINE_FINAL_TYPE (GuichetContactChangeProgress, guichet_contact_change_progress, ADW_TYPE_BIN)

/* clang-format off */
/* A plan that is shown here is one that an earlier start of the program did not finish. */
static const struct
{
  const char *title;
  const char *hint;
  gboolean can_pause;
  gboolean can_resume;
} states[] = {
  [GUICHET_BULK_PLANNED] = { N_("This change was not finished"),
    N_("Guichet ended before everything was sent. Nothing is sent twice: what got no answer is looked for first."),
    FALSE, TRUE },
  [GUICHET_BULK_RUNNING] = { N_("Requests are being sent"),
    N_("This window can be closed: the change goes on."), TRUE, FALSE },
  [GUICHET_BULK_PAUSED]  = { N_("Paused"),
    N_("Nothing more is sent until you resume it."), FALSE, TRUE },
  [GUICHET_BULK_LOOKING] = { N_("Looking for what got no answer"),
    N_("OVHcloud’s list of requests tells what arrived. It may take a minute."), FALSE, FALSE },
  [GUICHET_BULK_OVER]    = { "", "", FALSE, FALSE },
};
/* clang-format on */

static void
refresh_count (GuichetContactChangeProgress *self)
{
  const guint total = guichet_bulk_get_total (GUICHET_BULK (self->bulk));
  const guint done = guichet_bulk_get_done (GUICHET_BULK (self->bulk));
  const gboolean is_moving =
      guichet_bulk_get_state (GUICHET_BULK (self->bulk)) == GUICHET_BULK_RUNNING;
  g_autofree char *count = guichet_contact_change_text_progress (done, total);
  g_autofree char *remaining = guichet_contact_change_text_remaining (
      is_moving && done < total ? guichet_bulk_get_remaining_seconds (GUICHET_BULK (self->bulk))
                                : -1);

  gtk_progress_bar_set_fraction (self->bar, total > 0 ? (double) done / total : 0);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->remaining, remaining);
}

static void
refresh (GuichetContactChangeProgress *self)
{
  const GuichetBulkState state = guichet_bulk_get_state (GUICHET_BULK (self->bulk));
  const GError *error = guichet_bulk_get_error (GUICHET_BULK (self->bulk));

  gtk_label_set_label (self->state,
                       self->is_cancelled ? _("Cancelling") : _(states[state].title));
  gtk_label_set_label (self->hint, self->is_cancelled ? _("What is on its way comes to its end.")
                                                      : _(states[state].hint));
  gtk_widget_set_visible (self->pause_button, states[state].can_pause && !self->is_cancelled);
  gtk_widget_set_visible (self->resume_button, states[state].can_resume);
  gtk_widget_set_sensitive (self->cancel_button, !self->is_cancelled);
  if (error != NULL && state == GUICHET_BULK_PAUSED)
    guichet_problem_show (self->problem, error);
  else if (state != GUICHET_BULK_PLANNED)
    guichet_problem_clear (self->problem);
  refresh_count (self);
}

/* The focus stays where the hand is. */
static void
pause_cb (GuichetContactChangeProgress *self)
{
  guichet_bulk_pause (GUICHET_BULK (self->bulk));
  gtk_widget_grab_focus (self->resume_button);
}

static void
resume_cb (GuichetContactChangeProgress *self)
{
  g_autoptr(GError) error = NULL;

  if (guichet_bulk_get_state (GUICHET_BULK (self->bulk)) == GUICHET_BULK_PAUSED)
    guichet_bulk_resume (GUICHET_BULK (self->bulk));
  else if (!guichet_bulk_start (GUICHET_BULK (self->bulk), &error))
    guichet_problem_show (self->problem, error);
  gtk_widget_grab_focus (self->pause_button);
}

static void
cancel_cb (GuichetContactChangeProgress *self)
{
  self->is_cancelled = TRUE;
  guichet_bulk_cancel (GUICHET_BULK (self->bulk));
  refresh (self);
}

/**
 * guichet_contact_change_progress_show:
 * @bulk: one that was started, or that another start of the program left unfinished
 *
 * Shows how far @bulk has come, from now on.
 */
void
guichet_contact_change_progress_show (GuichetContactChangeProgress *self, GuichetContactBulk *bulk)
{
  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_PROGRESS (self));

  if (self->bulk == bulk)
    return;
  if (self->bulk != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->bulk, refresh, self);
      g_signal_handlers_disconnect_by_func (self->bulk, refresh_count, self);
    }
  g_set_object (&self->bulk, bulk);
  self->is_cancelled = FALSE;
  g_signal_connect_object (bulk, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bulk, "notify::error", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bulk, "notify::done", G_CALLBACK (refresh_count), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static gboolean
guichet_contact_change_progress_grab_focus (GtkWidget *widget)
{
  GuichetContactChangeProgress *self = GUICHET_CONTACT_CHANGE_PROGRESS (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->resume_button) ? self->resume_button
                                : gtk_widget_get_visible (self->pause_button)
                                    ? self->pause_button
                                    : self->cancel_button);
}

static void
guichet_contact_change_progress_dispose (GObject *object)
{
  g_clear_object (&GUICHET_CONTACT_CHANGE_PROGRESS (object)->bulk);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_CONTACT_CHANGE_PROGRESS);
  G_OBJECT_CLASS (guichet_contact_change_progress_parent_class)->dispose (object);
}

static void
guichet_contact_change_progress_class_init (GuichetContactChangeProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_change_progress_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_contact_change_progress_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-change-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeProgress, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeProgress, state);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeProgress, count);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeProgress, remaining);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeProgress, pause_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeProgress, resume_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeProgress, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeProgress, hint);
  gtk_widget_class_bind_template_callback (widget_class, pause_cb);
  gtk_widget_class_bind_template_callback (widget_class, resume_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
guichet_contact_change_progress_init (GuichetContactChangeProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
