/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-api.c: operations on domain names as requests (build) and replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#include "guichet-domain-task-api.h"

#include "guichet-json-list.h"
#include "guichet-json.h"

/* clang-format off */
static const struct
{
  GuichetDomainTaskActions action;
  const char *member; /* that allows it */
  GuichetOperation operation;
} actions[] = {
  { GUICHET_DOMAIN_TASK_ACCELERATE, "canAccelerate", GUICHET_OPERATION_TASK_ACCELERATE },
  { GUICHET_DOMAIN_TASK_CANCEL,     "canCancel",     GUICHET_OPERATION_TASK_CANCEL },
  { GUICHET_DOMAIN_TASK_RELAUNCH,   "canRelaunch",   GUICHET_OPERATION_TASK_RELAUNCH },
};
/* clang-format on */

static const char *
get_word (GuichetDomainTaskState state)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_DOMAIN_TASK_STATE);

  return g_enum_get_value (words, (int) state)->value_nick;
}

/* What somebody started a moment ago must be in it. */
static GuichetRequest *
finish_list (GuichetRequest *request, const char *function)
{
  if (function != NULL)
    guichet_request_add_query (request, "function", function);
  guichet_request_expand (request);
  guichet_request_refresh (request);
  return request;
}

/**
 * guichet_domain_task_api_list:
 * @function: (nullable): what they do, "DomainTrade"; %NULL for anything
 * @state: the one that is wanted, %GUICHET_DOMAIN_TASK_UNKNOWN for all
 *
 * Returns: (transfer full): the request for guichet_domain_task_api_parse_list()
 */
GuichetRequest *
guichet_domain_task_api_list (const char *function, GuichetDomainTaskState state)
{
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_TASKS, NULL);

  if (state != GUICHET_DOMAIN_TASK_UNKNOWN)
    guichet_request_add_query (request, "status", get_word (state));
  return finish_list (request, function);
}

/**
 * guichet_domain_task_api_list_of:
 * @domain: "example.org"
 * @function: (nullable): what they do, "DomainTrade"; %NULL for anything
 *
 * Returns: (transfer full): the request for guichet_domain_task_api_parse_list()
 */
GuichetRequest *
guichet_domain_task_api_list_of (const char *domain, const char *function)
{
  g_return_val_if_fail (domain != NULL, NULL);

  return finish_list (guichet_request_new (GUICHET_OPERATION_DOMAIN_TASKS, domain, NULL), function);
}

static GuichetRequest *
new_request (GuichetOperation operation, gint64 id, const char *key)
{
  g_autofree char *segment = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return guichet_request_new (operation, segment, key, NULL);
}

/**
 * guichet_domain_task_api_read:
 * @id: OVHcloud's number
 *
 * Returns: (transfer full): the request for guichet_domain_task_api_parse()
 */
GuichetRequest *
guichet_domain_task_api_read (gint64 id)
{
  return new_request (GUICHET_OPERATION_TASK, id, NULL);
}

static gboolean
read_actions (JsonObject *object, GuichetDomainTaskActions *all, GError **error)
{
  *all = GUICHET_DOMAIN_TASK_NOTHING;
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gboolean is_allowed;

      if (!guichet_json_read_boolean (object, actions[i].member, &is_allowed, error))
        return FALSE;
      if (is_allowed)
        *all |= actions[i].action;
    }
  return TRUE;
}

static gpointer
parse_task (JsonObject *object, GError **error)
{
  g_autoptr(GDateTime) created = NULL;
  g_autoptr(GDateTime) todo = NULL;
  g_autoptr(GDateTime) updated = NULL;
  g_autoptr(GDateTime) done = NULL;
  GuichetDomainTaskInfo info;
  GuichetDomainTask *task;
  const char *domain, *function, *state;
  gint64 id;

  if (!guichet_json_read_int64 (object, "id", &id, error) ||
      !guichet_json_read_nullable_string (object, "domain", &domain, error) ||
      !guichet_json_read_string (object, "function", &function, error) ||
      !guichet_json_read_string (object, "status", &state, error) ||
      !guichet_json_read_nullable_string (object, "comment", &info.comment, error) ||
      !guichet_json_read_datetime (object, "creationDate", &created, error) ||
      !guichet_json_read_datetime (object, "todoDate", &todo, error) ||
      !guichet_json_read_datetime (object, "lastUpdate", &updated, error) ||
      !guichet_json_read_datetime (object, "doneDate", &done, error) ||
      !read_actions (object, &info.actions, error))
    return NULL;
  info.state = guichet_domain_task_state_from_word (state);
  info.created = created;
  info.todo = todo;
  info.updated = updated;
  info.done = done;
  task = guichet_domain_task_new (id, domain, function);
  guichet_domain_task_take (task, &info);
  return task;
}

/**
 * guichet_domain_task_api_parse:
 * @reply: a domain.Task
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the operation; a state that Guichet does not know is
 * %GUICHET_DOMAIN_TASK_UNKNOWN
 */
GuichetDomainTask *
guichet_domain_task_api_parse (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "task", error);

  return object != NULL ? parse_task (object, error) : NULL;
}

/**
 * guichet_domain_task_api_parse_list:
 * @reply: an array of domain.Task
 * @error: %GUICHET_ERROR_BAD_REPLY; also for bare numbers, of which nothing else is known
 *
 * Returns: (element-type GuichetDomainTask) (transfer full): the operations
 */
GPtrArray *
guichet_domain_task_api_parse_list (JsonNode *reply, GError **error)
{
  return guichet_json_parse_list (reply, "task", parse_task, g_object_unref, error);
}

/**
 * guichet_domain_task_api_act:
 * @id: OVHcloud's number
 * @action: one of them
 *
 * Returns: (transfer full): the request; its answer is void
 */
GuichetRequest *
guichet_domain_task_api_act (gint64 id, GuichetDomainTaskActions action)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].action == action)
      return new_request (actions[i].operation, id, NULL);
  g_return_val_if_reached (NULL);
}

/* Progress */

/**
 * guichet_domain_task_api_read_progress:
 * @id: OVHcloud's number
 *
 * Returns: (transfer full): the request for guichet_domain_task_api_take_progress()
 */
GuichetRequest *
guichet_domain_task_api_read_progress (gint64 id)
{
  return new_request (GUICHET_OPERATION_TASK_PROGRESS, id, NULL);
}

static gpointer
parse_step (JsonObject *object, GError **error)
{
  const char *description;

  return guichet_json_read_string (object, "description", &description, error)
             ? g_strdup (description)
             : NULL;
}

/* @steps: (out) (nullable) (transfer full): OVHcloud's words for each */
static gboolean
read_steps (JsonObject *object, GStrv *steps, GError **error)
{
  JsonNode *node = json_object_get_member (object, "followUpSteps");
  g_autoptr(GPtrArray) list = NULL;

  *steps = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  list = guichet_json_parse_list (node, "followUpSteps", parse_step, g_free, error);
  if (list == NULL)
    return FALSE;
  g_ptr_array_add (list, NULL);
  *steps = g_strdupv ((char **) list->pdata);
  return TRUE;
}

/**
 * guichet_domain_task_api_take_progress:
 * @task: whose answer it is
 * @reply: a nichandle.DomainTaskProgressBar
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: whether it was put into @task; nothing has changed otherwise
 */
gboolean
guichet_domain_task_api_take_progress (GuichetDomainTask *task, JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "progressbar", error);
  g_autoptr(GDateTime) expected = NULL;
  g_auto(GStrv) steps = NULL;
  JsonObject *step;
  const char *words;
  gint64 percent;

  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (task), FALSE);

  if (object == NULL || !guichet_json_read_int64 (object, "progress", &percent, error) ||
      !guichet_json_read_datetime (object, "expectedDoneDate", &expected, error) ||
      !read_steps (object, &steps, error))
    return FALSE;
  step = guichet_json_read_object (object, "currentStep", error);
  if (step == NULL || !guichet_json_read_string (step, "description", &words, error))
    return FALSE;
  guichet_domain_task_take_progress (task, &(GuichetDomainTaskProgress){
                                               .percent = (int) CLAMP (percent, 0, 100),
                                               .step = words,
                                               .next_steps = steps,
                                               .expected = expected,
                                           });
  return TRUE;
}

/* Arguments */

/**
 * guichet_domain_task_api_list_arguments:
 * @id: OVHcloud's number
 *
 * Returns: (transfer full): the request for guichet_domain_task_api_parse_arguments()
 */
GuichetRequest *
guichet_domain_task_api_list_arguments (gint64 id)
{
  return new_request (GUICHET_OPERATION_TASK_ARGUMENTS, id, NULL);
}

/**
 * guichet_domain_task_api_parse_arguments:
 * @reply: an array of strings
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the keys of what it asks for
 */
GStrv
guichet_domain_task_api_parse_arguments (JsonNode *reply, GError **error)
{
  return guichet_json_parse_texts (reply, "argument", error);
}

/**
 * guichet_domain_task_api_read_argument:
 * @id: OVHcloud's number
 * @key: of what it asks for
 *
 * Returns: (transfer full): the request for guichet_domain_task_api_parse_argument()
 */
GuichetRequest *
guichet_domain_task_api_read_argument (gint64 id, const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  return new_request (GUICHET_OPERATION_TASK_ARGUMENT, id, key);
}

static gboolean
read_size (JsonObject *object, const char *member, gint64 *size, GError **error)
{
  return !json_object_has_member (object, member) || json_object_get_null_member (object, member) ||
         guichet_json_read_int64 (object, member, size, error);
}

/**
 * guichet_domain_task_api_parse_argument:
 * @reply: a nichandle.DomainTaskArgument
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): what is asked for
 */
GuichetDomainTaskArgument *
guichet_domain_task_api_parse_argument (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "argument", error);
  g_autoptr(GuichetDomainTaskArgument) argument = NULL;
  const char *key, *type, *description, *template, *value;

  if (object == NULL || !guichet_json_read_string (object, "key", &key, error) ||
      !guichet_json_read_string (object, "type", &type, error) ||
      !guichet_json_read_nullable_string (object, "description", &description, error) ||
      !guichet_json_read_nullable_string (object, "template", &template, error) ||
      !guichet_json_read_nullable_string (object, "value", &value, error))
    return NULL;
  argument = guichet_domain_task_argument_new (key, type);
  if (!guichet_json_read_boolean (object, "readOnly", &argument->is_read_only, error) ||
      !read_size (object, "minimumSize", &argument->least, error) ||
      !read_size (object, "maximumSize", &argument->most, error) ||
      !guichet_json_read_nullable_texts (object, "acceptedValues", &argument->accepted_values,
                                         error) ||
      !guichet_json_read_nullable_texts (object, "acceptedFormats", &argument->accepted_formats,
                                         error))
    return NULL;
  argument->description = g_strdup (description);
  argument->template = g_strdup (template);
  g_free (argument->value);
  argument->value = g_strdup (value != NULL ? value : "");
  return g_steal_pointer (&argument);
}

/**
 * guichet_domain_task_api_save_argument:
 * @id: OVHcloud's number
 * @key: of what it asks for
 * @value: what was typed
 *
 * Returns: (transfer full): the request; its answer is void
 */
GuichetRequest *
guichet_domain_task_api_save_argument (gint64 id, const char *key, const char *value)
{
  GuichetRequest *request;
  JsonObject *body;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  request = new_request (GUICHET_OPERATION_TASK_ARGUMENT_SAVE, id, key);
  body = json_object_new ();
  json_object_set_string_member (body, "value", value);
  guichet_request_take_body (request, body);
  return request;
}
