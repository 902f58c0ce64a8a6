/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-progress.c: how far a bulk has come, and the buttons that
 * hold, resume and cancel it.
 */
#include "config.h"

#include "guichet-bulk-progress.h"

#include "guichet-bulk-text.h"
#include "guichet-only-child.h"
#include "guichet-problem.h"

#include <glib/gi18n-lib.h>

struct _GuichetBulkProgress
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

  GuichetBulk *bulk;
  const char *running; /* what is being done: static */
  gboolean is_cancelled;
  gboolean is_opening; /* other keys may be about to come */
};

G_DEFINE_FINAL_TYPE (GuichetBulkProgress, guichet_bulk_progress, ADW_TYPE_BIN)

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
  [GUICHET_BULK_RUNNING] = { NULL, /* said by whoever shows it */
    N_("This window can be closed: the change goes on."), TRUE, FALSE },
  [GUICHET_BULK_PAUSED]  = { N_("Paused"),
    N_("Nothing more is sent until you resume it."), FALSE, TRUE },
  [GUICHET_BULK_LOOKING] = { N_("Looking for what got no answer"),
    N_("OVHcloud’s list of requests tells what arrived. It may take a minute."), FALSE, FALSE },
  [GUICHET_BULK_OVER]    = { "", "", FALSE, FALSE },
};
/* clang-format on */

static void
refresh_count (GuichetBulkProgress *self)
{
  const guint total = guichet_bulk_get_total (self->bulk);
  const guint done = guichet_bulk_get_done (self->bulk);
  const gboolean is_moving = guichet_bulk_get_state (self->bulk) == GUICHET_BULK_RUNNING;
  g_autofree char *count = guichet_bulk_text_count (done, total);
  g_autofree char *remaining = guichet_bulk_text_remaining (
      is_moving && done < total ? guichet_bulk_get_remaining_seconds (self->bulk) : -1);

  gtk_progress_bar_set_fraction (self->bar, total > 0 ? (double) done / total : 0);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->remaining, remaining);
}

static const char *
find_hint (GuichetBulkProgress *self, GuichetBulkState state)
{
  if (self->is_cancelled)
    return _("What is on its way comes to its end.");
  if (self->is_opening && states[state].can_resume)
    return _("It can be resumed as soon as the account is read.");

  return _(states[state].hint);
}

static void
refresh (GuichetBulkProgress *self)
{
  const GuichetBulkState state = guichet_bulk_get_state (self->bulk);
  const GError *error = guichet_bulk_get_error (self->bulk);
  const char *title = states[state].title != NULL ? _(states[state].title) : self->running;

  gtk_label_set_label (self->state, self->is_cancelled ? _("Cancelling") : title);
  gtk_label_set_label (self->hint, find_hint (self, state));
  gtk_widget_set_visible (self->pause_button, states[state].can_pause && !self->is_cancelled);
  gtk_widget_set_visible (self->resume_button, states[state].can_resume);
  gtk_widget_set_sensitive (self->resume_button, !self->is_opening);
  gtk_widget_set_sensitive (self->cancel_button, !self->is_cancelled);
  if (error != NULL && state == GUICHET_BULK_PAUSED)
    guichet_problem_show (self->problem, error);
  else if (state != GUICHET_BULK_PLANNED)
    guichet_problem_clear (self->problem);
  refresh_count (self);
}

/* The focus stays where the hand is. */
static void
pause_cb (GuichetBulkProgress *self)
{
  guichet_bulk_pause (self->bulk);
  gtk_widget_grab_focus (self->resume_button);
}

static void
resume_cb (GuichetBulkProgress *self)
{
  g_autoptr(GError) error = NULL;

  if (guichet_bulk_get_state (self->bulk) == GUICHET_BULK_PAUSED)
    guichet_bulk_resume (self->bulk);
  else if (!guichet_bulk_start (self->bulk, &error))
    guichet_problem_show (self->problem, error);
  gtk_widget_grab_focus (self->pause_button);
}

static void
cancel_cb (GuichetBulkProgress *self)
{
  self->is_cancelled = TRUE;
  guichet_bulk_cancel (self->bulk);
  refresh (self);
}

/**
 * guichet_bulk_progress_show:
 * @bulk: one that was started, or that another start of the program left unfinished
 * @running: what is being done while it runs, translated, static
 *
 * Shows how far @bulk has come, from now on.
 */
void
guichet_bulk_progress_show (GuichetBulkProgress *self, GuichetBulk *bulk, const char *running)
{
  g_return_if_fail (GUICHET_IS_BULK_PROGRESS (self));

  if (self->bulk == bulk)
    return;
  if (self->bulk != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->bulk, refresh, self);
      g_signal_handlers_disconnect_by_func (self->bulk, refresh_count, self);
    }
  g_set_object (&self->bulk, bulk);
  self->running = running;
  self->is_cancelled = FALSE;
  g_signal_connect_object (bulk, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bulk, "notify::error", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bulk, "notify::done", G_CALLBACK (refresh_count), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * guichet_bulk_progress_set_opening:
 * @is_opening: whether the account is being read, maybe with other keys than those that a bulk was
 * held with
 *
 * Nothing is resumed meanwhile: it would only be held once more.
 */
void
guichet_bulk_progress_set_opening (GuichetBulkProgress *self, gboolean is_opening)
{
  g_return_if_fail (GUICHET_IS_BULK_PROGRESS (self));

  if (self->is_opening == is_opening)
    return;
  self->is_opening = is_opening;
  if (self->bulk != NULL)
    refresh (self);
}

static gboolean
guichet_bulk_progress_grab_focus (GtkWidget *widget)
{
  GuichetBulkProgress *self = GUICHET_BULK_PROGRESS (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->resume_button) ? self->resume_button
                                : gtk_widget_get_visible (self->pause_button)
                                    ? self->pause_button
                                    : self->cancel_button);
}

static void
guichet_bulk_progress_dispose (GObject *object)
{
  g_clear_object (&GUICHET_BULK_PROGRESS (object)->bulk);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_BULK_PROGRESS);
  G_OBJECT_CLASS (guichet_bulk_progress_parent_class)->dispose (object);
}

static void
guichet_bulk_progress_class_init (GuichetBulkProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_bulk_progress_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_bulk_progress_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-bulk-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkProgress, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkProgress, state);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkProgress, count);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkProgress, remaining);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkProgress, pause_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkProgress, resume_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkProgress, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkProgress, hint);
  gtk_widget_class_bind_template_callback (widget_class, pause_cb);
  gtk_widget_class_bind_template_callback (widget_class, resume_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
guichet_bulk_progress_init (GuichetBulkProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
