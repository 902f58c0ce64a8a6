/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task.c: an operation on a domain name, as OVHcloud carries it out: a change of
 * owner is one, and a correction another. Live data: tells of its changes, and asks nobody.
 */
#include "guichet-domain-task.h"

enum
{
  CREATED,
  TODO,
  UPDATED,
  DONE,
  EXPECTED,
  N_DATES,
};

struct _GuichetDomainTask
{
  GObject parent_instance;

  gint64 id;
  char *domain;
  char *function;
  GuichetDomainTaskState state;
  GuichetDomainTaskActions actions;
  char *comment;
  GDateTime *dates[N_DATES]; /* each (nullable) */
  int percent;
  char *step;
  GStrv next_steps; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetDomainTask, guichet_domain_task, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_DOMAIN,
  PROP_FUNCTION,
  PROP_STATE,
  PROP_COMMENT,
  PROP_ACTIONS,
  PROP_UPDATED,
  PROP_PROGRESS,
  PROP_STEP,
} GuichetDomainTaskProperty;

static GParamSpec *props[PROP_STEP + 1];

static void
notify (GuichetDomainTask *self, GuichetDomainTaskProperty prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

gint64
guichet_domain_task_get_id (GuichetDomainTask *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (self), 0);

  return self->id;
}

const char *
guichet_domain_task_get_domain (GuichetDomainTask *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (self), "");

  return self->domain;
}

const char *
guichet_domain_task_get_function (GuichetDomainTask *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (self), "");

  return self->function;
}

/**
 * guichet_domain_task_is_trade:
 *
 * Returns: whether it changes the owner: then both parties answer by e-mail, and not here
 */
gboolean
guichet_domain_task_is_trade (GuichetDomainTask *self)
{
  return g_str_equal (guichet_domain_task_get_function (self), "DomainTrade");
}

/* What changes */

static gboolean
put_text (char **to, const char *text)
{
  if (g_strcmp0 (*to, text != NULL ? text : "") == 0)
    return FALSE;
  g_free (*to);
  *to = g_strdup (text != NULL ? text : "");
  return TRUE;
}

static gboolean
put_date (GDateTime **to, GDateTime *date)
{
  if (*to == date || (*to != NULL && date != NULL && g_date_time_equal (*to, date)))
    return FALSE;
  g_clear_pointer (to, g_date_time_unref);
  *to = date != NULL ? g_date_time_ref (date) : NULL;
  return TRUE;
}

/**
 * guichet_domain_task_take:
 * @info: what OVHcloud has
 *
 * Takes up what changed.
 */
void
guichet_domain_task_take (GuichetDomainTask *self, const GuichetDomainTaskInfo *info)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_TASK (self));
  g_return_if_fail (info != NULL);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->state != info->state)
    notify (self, PROP_STATE);
  self->state = info->state;
  if (self->actions != info->actions)
    notify (self, PROP_ACTIONS);
  self->actions = info->actions;
  if (put_text (&self->comment, info->comment))
    notify (self, PROP_COMMENT);
  put_date (&self->dates[CREATED], info->created);
  put_date (&self->dates[TODO], info->todo);
  put_date (&self->dates[DONE], info->done);
  if (put_date (&self->dates[UPDATED], info->updated))
    notify (self, PROP_UPDATED);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * guichet_domain_task_take_from:
 * @other: the same operation, read anew
 *
 * Takes up what changed of it; its progress is asked for apart.
 */
void
guichet_domain_task_take_from (GuichetDomainTask *self, GuichetDomainTask *other)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_TASK (other));

  guichet_domain_task_take (self, &(GuichetDomainTaskInfo){
                                      .state = other->state,
                                      .actions = other->actions,
                                      .comment = other->comment,
                                      .created = other->dates[CREATED],
                                      .todo = other->dates[TODO],
                                      .updated = other->dates[UPDATED],
                                      .done = other->dates[DONE],
                                  });
}

GuichetDomainTaskState
guichet_domain_task_get_state (GuichetDomainTask *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (self), GUICHET_DOMAIN_TASK_UNKNOWN);

  return self->state;
}

GuichetDomainTaskActions
guichet_domain_task_get_actions (GuichetDomainTask *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (self), GUICHET_DOMAIN_TASK_NOTHING);

  return self->actions;
}

const char *
guichet_domain_task_get_comment (GuichetDomainTask *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (self), "");

  return self->comment;
}

static GDateTime *
get_date (GuichetDomainTask *self, guint date)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (self), NULL);

  return self->dates[date];
}

GDateTime *
guichet_domain_task_get_created (GuichetDomainTask *self)
{
  return get_date (self, CREATED);
}

GDateTime *
guichet_domain_task_get_todo (GuichetDomainTask *self)
{
  return get_date (self, TODO);
}

GDateTime *
guichet_domain_task_get_updated (GuichetDomainTask *self)
{
  return get_date (self, UPDATED);
}

GDateTime *
guichet_domain_task_get_done (GuichetDomainTask *self)
{
  return get_date (self, DONE);
}

GDateTime *
guichet_domain_task_get_expected (GuichetDomainTask *self)
{
  return get_date (self, EXPECTED);
}

/* Progress */

/**
 * guichet_domain_task_take_progress:
 * @progress: how far it has come
 */
void
guichet_domain_task_take_progress (GuichetDomainTask *self,
                                   const GuichetDomainTaskProgress *progress)
{
  const int percent = CLAMP (progress->percent, 0, 100);

  g_return_if_fail (GUICHET_IS_DOMAIN_TASK (self));

  g_strfreev (self->next_steps);
  self->next_steps = g_strdupv (progress->next_steps);
  put_date (&self->dates[EXPECTED], progress->expected);
  if (self->percent != percent)
    {
      self->percent = percent;
      notify (self, PROP_PROGRESS);
    }
  if (put_text (&self->step, progress->step))
    notify (self, PROP_STEP);
}

int
guichet_domain_task_get_progress (GuichetDomainTask *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (self), -1);

  return self->percent;
}

const char *
guichet_domain_task_get_step (GuichetDomainTask *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (self), "");

  return self->step;
}

/**
 * guichet_domain_task_get_next_steps:
 *
 * Returns: (nullable) (transfer none): OVHcloud's words for what comes after the step it is at
 */
const char *const *
guichet_domain_task_get_next_steps (GuichetDomainTask *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (self), NULL);

  return (const char *const *) self->next_steps;
}

static void
guichet_domain_task_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetDomainTask *self = GUICHET_DOMAIN_TASK (object);

  switch ((GuichetDomainTaskProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_DOMAIN:
      g_value_set_string (value, self->domain);
      break;
    case PROP_FUNCTION:
      g_value_set_string (value, self->function);
      break;
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
      break;
    case PROP_COMMENT:
      g_value_set_string (value, self->comment);
      break;
    case PROP_ACTIONS:
      g_value_set_flags (value, self->actions);
      break;
    case PROP_UPDATED:
      g_value_set_boxed (value, self->dates[UPDATED]);
      break;
    case PROP_PROGRESS:
      g_value_set_int (value, self->percent);
      break;
    case PROP_STEP:
      g_value_set_string (value, self->step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_domain_task_finalize (GObject *object)
{
  GuichetDomainTask *self = GUICHET_DOMAIN_TASK (object);

  for (guint i = 0; i < N_DATES; i++)
    g_clear_pointer (&self->dates[i], g_date_time_unref);
  g_free (self->domain);
  g_free (self->function);
  g_free (self->comment);
  g_free (self->step);
  g_strfreev (self->next_steps);
  G_OBJECT_CLASS (guichet_domain_task_parent_class)->finalize (object);
}

static void
guichet_domain_task_class_init (GuichetDomainTaskClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_domain_task_get_property;
  object_class->finalize = guichet_domain_task_finalize;

  props[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, readable);
  props[PROP_DOMAIN] = g_param_spec_string ("domain", NULL, NULL, "", readable);
  props[PROP_FUNCTION] = g_param_spec_string ("function", NULL, NULL, "", readable);
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_DOMAIN_TASK_STATE,
                                         GUICHET_DOMAIN_TASK_UNKNOWN, readable);
  props[PROP_COMMENT] = g_param_spec_string ("comment", NULL, NULL, "", readable);
  props[PROP_ACTIONS] = g_param_spec_flags ("actions", NULL, NULL, GUICHET_TYPE_DOMAIN_TASK_ACTIONS,
                                            GUICHET_DOMAIN_TASK_NOTHING, readable);
  props[PROP_UPDATED] = g_param_spec_boxed ("updated", NULL, NULL, G_TYPE_DATE_TIME, readable);
  props[PROP_PROGRESS] = g_param_spec_int ("progress", NULL, NULL, -1, 100, -1, readable);
  props[PROP_STEP] = g_param_spec_string ("step", NULL, NULL, "", readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_domain_task_init (GuichetDomainTask *self)
{
  self->comment = g_strdup ("");
  self->step = g_strdup ("");
  self->percent = -1;
}

/**
 * guichet_domain_task_new:
 * @id: OVHcloud's number
 * @domain: (nullable): the domain name
 * @function: what it does, "DomainTrade"
 *
 * Returns: (transfer full): an operation whose state is not known
 */
GuichetDomainTask *
guichet_domain_task_new (gint64 id, const char *domain, const char *function)
{
  GuichetDomainTask *self;

  g_return_val_if_fail (function != NULL, NULL);

  self = g_object_new (GUICHET_TYPE_DOMAIN_TASK, NULL);
  self->id = id;
  self->domain = g_strdup (domain != NULL ? domain : "");
  self->function = g_strdup (function);
  return self;
}
