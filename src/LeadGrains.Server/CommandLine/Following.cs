using LeadGrains.Server.Operations;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary>Follows a running operation with a progress bar, to its end.</summary>
internal static class Following
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Broken off, the operation is cancelled too.</summary>
    public static Task<Operation> Follow(this Api api, Operation operation, string what, IAnsiConsole console, CancellationToken cancellation) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new CountColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(what), maxValue: 1);
                task.IsIndeterminate = true;
                try
                {
                    while (operation.FinishedAt is null)
                    {
                        await Task.Delay(Pause, cancellation);
                        operation = await api.Get<Operation>($"/operations/{operation.Id}", cancellation);
                        Show(task, operation);
                    }
                }
                catch (OperationCanceledException)
                {
                    await api.Call<Operation>(HttpMethod.Delete, $"/operations/{operation.Id}", body: null, CancellationToken.None);
                    throw;
                }
                task.StopTask();
                return operation;
            });

    private static void Show(ProgressTask task, Operation operation)
    {
        if (operation.Total is not { } total)
            return;
        task.IsIndeterminate = false;
        task.MaxValue = Math.Max(total, 1);
        task.Value = total == 0 ? 1 : operation.Done;
    }

    private sealed class CountColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.IsIndeterminate ? "" : $"{task.Value:N0}/{task.MaxValue:N0}");
    }
}
